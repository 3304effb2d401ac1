package org.jackfield.core.phone;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.core.account.Account;
import org.jackfield.core.account.CallSettings;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Origin;
import org.jackfield.core.number.Destination;
import org.jackfield.core.provider.Provided;
import org.jackfield.core.session.CallSession;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallRefusedException;
import org.jackfield.session.CallStatus;
import org.jackfield.session.CallTimer;
import org.jackfield.session.Cause;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.TransferParent;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.signalling.IncomingReferral;

/** Begins outgoing calls, or refuses them: the reference's checks in the reference's order, then what is needed here. */
final class Caller {

    private final CoreServices services;
    private final Supplier<Account> account;
    private final Calls calls;
    private final LineKeeper line;
    private final SessionMaker maker;
    private final Throttle throttle;

    Caller(CoreServices services, Supplier<Account> account, Calls calls, LineKeeper line, SessionMaker maker) {
        this.services = services;
        this.account = account;
        this.calls = calls;
        this.line = line;
        this.maker = maker;
        this.throttle = new Throttle(services.timer());
    }

    /**
     * Begins a call.
     *
     * @throws CallRefusedException when it is refused: nothing was sent
     */
    CallSession call(String number, CallOptions options) {
        Account now = account.get();
        CallSession session = calls.add(sessions -> make(now, sessions, number, options));
        calls.makeCurrent(session.callId());
        session.carryOn();
        return session;
    }

    /**
     * Begins the call that a far end has asked for. It takes the place of the one in which that came: no limit holds for it.
     *
     * @throws CallRefusedException when it cannot be made: nothing was sent
     */
    CallSession callReferred(Call referrer, IncomingReferral referral) {
        Account now = account.get();
        Origin origin = Origin.referred(referrer.identity().callId(), referral);
        CallOptions options = CallOptions.DEFAULT.withAudio(referrer.media().audio());
        boolean muted = referrer.media().muted();
        Destination destination = destination(referral.target(), now);
        CallSession session = calls.add(sessions -> make(now, destination, options, Optional.empty(), origin, muted));
        calls.makeCurrent(session.callId());
        session.carryOn();
        return session;
    }

    private Entry make(Account now, List<CallSession> sessions, String number, CallOptions options) {
        CallSettings settings = now.calls();
        Limits.onCall(settings, sessions).ifPresent(Caller::refuse);
        Destination destination = destination(number, now);
        if (!throttle.pass(settings.callThrottle())) {
            refuse(
                    ResultCode.CALL_TOO_MANY_TIMES,
                    "callThrottle allows one call in " + settings.callThrottle().toMillis() + " ms");
        }
        if (options.transferId().isEmpty() && Limits.reached(settings, sessions)) {
            refuse(
                    ResultCode.MAX_LIMIT_CALL,
                    "maxCalls is " + settings.maxCalls() + ", callWaiting is " + settings.callWaiting());
        }
        Optional<TransferParent> parent = options.transferId().map(this::parent);
        return make(now, destination, options, parent, Origin.NONE, false);
    }

    private Entry make(
            Account now,
            Destination destination,
            CallOptions options,
            Optional<TransferParent> parent,
            Origin origin,
            boolean muted) {
        Provided<MediaProvider> media = services.media()
                .select(now.calls().mediaTarget())
                .orElseThrow(() -> refusal(ResultCode.GET_LOCAL_MEDIA_INFO_ERROR, "no media provider is there"));
        LineKeeper.Open open = line.reached().orElseThrow(this::unreached);
        return maker.outgoing(now, destination, options, parent, origin, muted, open, media);
    }

    private CallRefusedException unreached() {
        String detail = line.status().detail();
        return line.refusedByRegistrar()
                ? refusal(ResultCode.REGISTRY_FAILED, detail)
                : refusal(ResultCode.UNKNOWN_ERROR, Cause.CONNECTION_ERROR.text() + ": " + detail);
    }

    private static Destination destination(String number, Account now) {
        try {
            return Destination.parse(number, now.line().domain());
        } catch (IllegalArgumentException e) {
            CallRefusedException refusal = refusal(ResultCode.INVALID_NUMBER, e.getMessage());
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** What a consult call keeps of the call to be transferred. */
    private TransferParent parent(String callId) {
        CallSession parent = calls.live(callId)
                .orElseThrow(
                        () -> refusal(ResultCode.ATTENDED_PARENT_NOT_FOUND, "no call has the Call-ID of transferId"));
        CallStatus status = parent.status();
        CallTimer timer = parent.timer();
        return new TransferParent(
                callId, status.name(), status.avatar(), status.number(), timer.callDuration(), timer.holdDuration());
    }

    private static void refuse(Result result) {
        throw new CallRefusedException(result);
    }

    private static void refuse(ResultCode code, String detail) {
        throw refusal(code, detail);
    }

    private static CallRefusedException refusal(ResultCode code, String detail) {
        return new CallRefusedException(new Result(code, detail));
    }
}

package org.jackfield.core.phone;

import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.core.account.Account;
import org.jackfield.core.asking.AskedServices;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Input;
import org.jackfield.core.call.Phase;
import org.jackfield.core.session.CallSession;
import org.jackfield.core.session.TransferHost;
import org.jackfield.session.CallRefusedException;
import org.jackfield.session.TerminateType;
import org.jackfield.session.TransferPolicy;
import org.jackfield.session.TransferRequest;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Replaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What transfers of a phone's sessions need of the others: finds them, tells them, begins calls. */
final class Transfers implements TransferHost {

    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);
    private static final int SERVICE_UNAVAILABLE = 503;

    private final AskedServices<TransferPolicy> policies;
    private final Supplier<Account> account;
    private final Calls calls;
    private final Supplier<Caller> caller;

    Transfers(AskedServices<TransferPolicy> policies, Supplier<Account> account, Calls calls, Supplier<Caller> caller) {
        this.policies = policies;
        this.account = account;
        this.calls = calls;
        this.caller = caller;
    }

    @Override
    public String domain() {
        return account.get().line().domain();
    }

    @Override
    public Optional<Replaces> replaces(String callId) {
        return calls.live(callId)
                .map(CallSession::call)
                .filter(call -> call.phase() == Phase.TALKING)
                .map(Call::signalling)
                .flatMap(signalling -> signalling.dialog())
                .flatMap(Replaces::of);
    }

    @Override
    public boolean hasPolicy() {
        return !policies.isEmpty();
    }

    @Override
    public void askPolicy(CallSession session, IncomingReferral referral) {
        TransferRequest request = new TransferRequest(
                session,
                referral.target(),
                referral.referredBy(),
                referral.replaces().isPresent(),
                referral.trusted());
        policies.ask(policy -> policy.allow(request))
                .thenAccept(allowed -> session.submit(new Input.ReferDecided(allowed.orElse(false))));
    }

    @Override
    public void callReferred(CallSession session, IncomingReferral referral) {
        try {
            caller.get().callReferred(session.call(), referral);
        } catch (CallRefusedException e) {
            LOG.warn(
                    "Call {} of {}: cannot make the call that was asked for: {}",
                    session.callId(),
                    session.phoneName(),
                    e.result().detail());
            session.submit(new Input.ReferredProgress(SERVICE_UNAVAILABLE, "Service Unavailable"));
        }
    }

    @Override
    public void tellReferrer(String callId, int statusCode, String reasonPhrase) {
        calls.live(callId).ifPresent(referrer -> referrer.submit(new Input.ReferredProgress(statusCode, reasonPhrase)));
    }

    @Override
    public void hangUp(String callId) {
        calls.live(callId).ifPresent(session -> session.submit(new Input.Hangup(TerminateType.TERMINATE)));
    }

    @Override
    public void replaced(String callId, String newCallId) {
        calls.live(callId).ifPresent(session -> session.submit(new Input.Replaced(newCallId)));
    }
}

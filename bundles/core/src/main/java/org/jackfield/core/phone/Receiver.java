package org.jackfield.core.phone;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jackfield.core.account.Account;
import org.jackfield.core.provider.Provided;
import org.jackfield.core.session.CallSession;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.media.SessionDescriptions;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.SignallingProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes incoming calls, or refuses those that the account cannot take: without a session, without an event. */
final class Receiver implements LineKeeper.Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    private static final int BUSY_HERE = 486;
    private static final int LOOP_DETECTED = 482;
    private static final int TEMPORARILY_UNAVAILABLE = 480;
    private static final int NOT_ACCEPTABLE_HERE = 488;

    private final CoreServices services;
    private final Supplier<Account> account;
    private final Calls calls;
    private final SessionMaker maker;

    Receiver(CoreServices services, Supplier<Account> account, Calls calls, SessionMaker maker) {
        this.services = services;
        this.account = account;
        this.calls = calls;
        this.maker = maker;
    }

    @Override
    public LegListener invite(
            Leg leg, IncomingInvitation invitation, Provided<SignallingProvider> signalling, BooleanSupplier open) {
        Account now = account.get();
        Optional<String> unusable = unusable(invitation.offer());
        if (unusable.isPresent()) {
            return refuse(leg, NOT_ACCEPTABLE_HERE, unusable.get());
        }
        if (calls.knows(invitation.callId())) {
            return refuse(leg, LOOP_DETECTED, "this Call-ID is in use");
        }
        return take(leg, invitation, now, signalling, open);
    }

    /** Looks at the providers where the session is added: whoever says goodbye to all sessions finds it, or it is refused. */
    private LegListener take(
            Leg leg, IncomingInvitation invitation, Account now, Provided<?> signalling, BooleanSupplier open) {
        try {
            CallSession session = calls.add(sessions -> {
                if (!open.getAsBoolean()) {
                    throw new RefusedInvitation(TEMPORARILY_UNAVAILABLE, "the line is being closed");
                }
                Provided<MediaProvider> media = services.media()
                        .select(now.calls().mediaTarget())
                        .orElseThrow(
                                () -> new RefusedInvitation(TEMPORARILY_UNAVAILABLE, "no media provider is there"));
                Optional<CallSession> replaced =
                        invitation.details().replaces().map(replaces -> ReplacedCall.find(calls.all(), replaces));
                if (replaced.isEmpty()) {
                    checkLimits(now, sessions);
                }
                return maker.incoming(now, invitation, replaced.map(CallSession::call), leg, signalling, media);
            });
            session.carryOn();
            return session.legListener();
        } catch (RefusedInvitation e) {
            return refuse(leg, e.statusCode(), e.getMessage());
        }
    }

    /** Not for a call that takes the place of another: it is not one more. */
    private static void checkLimits(Account now, List<CallSession> sessions) {
        if (Limits.reached(now.calls(), sessions)) {
            throw new RefusedInvitation(
                    BUSY_HERE,
                    "maxCalls is " + now.calls().maxCalls() + ", callWaiting is "
                            + now.calls().callWaiting());
        }
    }

    /** An INVITE without an offer gets ours when it is answered. */
    private static Optional<String> unusable(Optional<String> offer) {
        if (offer.isEmpty()) {
            return Optional.empty();
        }
        try {
            SessionDescriptions.check(offer.get());
            return Optional.empty();
        } catch (MediaException e) {
            return Optional.of(e.getMessage());
        }
    }

    private LegListener refuse(Leg leg, int statusCode, String why) {
        LOG.info(
                "Call {} of {}: refused with {}: {}",
                leg.callId(),
                account.get().name(),
                statusCode,
                why);
        leg.reject(statusCode);
        return RefusedLeg.INSTANCE;
    }
}

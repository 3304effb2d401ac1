package org.jackfield.core.call;

import org.jackfield.core.call.ServicePolicy.AcceptTransfer;
import org.jackfield.core.call.Transfer.Stage;
import org.jackfield.core.number.Destination;
import org.jackfield.session.Cause;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.TransferRequest;
import org.jackfield.spi.signalling.IncomingReferral;

/**
 * Does what the far end asks for with a REFER (RFC 3515), if it may: this call is held, a new one goes to whom it names, and
 * the far end is told how that one is. When it is answered the far end ends this call; when it fails this one goes on.
 */
final class Referred {

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int BAD_REQUEST = 400;
    private static final int REQUEST_PENDING = 491;
    private static final int DECLINE = 603;

    private Referred() {}

    /** A REFER has come. Whoever has no policy service is asked nobody: then this is decided before anything else happens. */
    static void came(Turn turn, IncomingReferral referral, boolean policyService) {
        Call call = turn.call();
        if (!call.phase().dialogConfirmed()) {
            refuse(turn, referral, DECLINE, "this call is not established");
        } else if (call.services().transfer().underWay()) {
            refuse(turn, referral, REQUEST_PENDING, "another transfer is under way");
        } else if (!Destination.isSipUri(referral.target())) {
            refuse(turn, referral, BAD_REQUEST, "Refer-To is no SIP URI that can be called");
        } else {
            turn.change(call.with(Transfer.of(referral)));
            ask(turn, referral, policyService);
        }
    }

    private static void ask(Turn turn, IncomingReferral referral, boolean policyService) {
        if (policyService) {
            turn.effect(new Effect.AskTransferPolicy(referral));
        } else {
            AcceptTransfer accept = turn.call().policy().services().acceptTransfer();
            decided(turn, accept == AcceptTransfer.ALWAYS || (accept == AcceptTransfer.TRUSTED && referral.trusted()));
        }
    }

    static void decided(Turn turn, boolean allowed) {
        Transfer transfer = turn.call().services().transfer();
        if (transfer.stage() != Stage.DECISION) {
            return;
        }
        IncomingReferral referral = transfer.request().orElseThrow();
        if (!allowed) {
            turn.change(turn.call().with(Transfer.NONE));
            refuse(turn, referral, DECLINE, "it is not allowed");
            return;
        }
        turn.log("was asked to call somebody else, and does");
        turn.effect(new Effect.AcceptRefer());
        tell(turn, referral, true);
        boolean heldForIt = TransferHold.hold(turn);
        turn.change(turn.call().with(transfer.with(Stage.CALL).withHeldForIt(heldForIt)));
        turn.effect(new Effect.CallReferred(referral));
    }

    private static void refuse(Turn turn, IncomingReferral referral, int statusCode, String why) {
        turn.warn("was asked to call somebody else, refused with " + statusCode + ": " + why);
        turn.effect(new Effect.RejectRefer(statusCode));
        tell(turn, referral, false);
    }

    private static void tell(Turn turn, IncomingReferral referral, boolean accepted) {
        turn.tell(
                SessionEventType.REFER,
                context -> new SessionEvent.Refer(
                        context,
                        new TransferRequest(
                                context.session(),
                                referral.target(),
                                referral.referredBy(),
                                referral.replaces().isPresent(),
                                referral.trusted()),
                        accepted));
    }

    /** The call that was asked for has come further. */
    static void progress(Turn turn, int statusCode, String reasonPhrase) {
        Transfer transfer = turn.call().services().transfer();
        if (transfer.stage() != Stage.CALL) {
            return;
        }
        turn.effect(new Effect.NotifyRefer(statusCode, reasonPhrase));
        if (statusCode >= MULTIPLE_CHOICES) {
            turn.log("the call that was asked for failed with " + statusCode + ", this one goes on");
            TransferHold.release(turn);
        } else if (statusCode >= OK) {
            turn.change(turn.call().with(transfer.with(Stage.BYE)));
            turn.effect(new Effect.SetAlarm(Alarm.TRANSFER, turn.now().plus(Referring.RESPONSE_LIMIT)));
        }
    }

    /** The far end has what it wanted and does not end this call: this side does. */
    static void overdue(Turn turn) {
        Goodbye.say(turn, 0, "");
        Ending.ended(turn, Ending.local(Cause.TERMINATED, "transferred, and the far end did not end it"));
    }
}

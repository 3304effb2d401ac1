package org.jackfield.core.call;

import org.jackfield.core.call.Transfer.Stage;
import org.jackfield.session.Cause;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/**
 * Follows a transfer that this side has asked for (RFC 3515 section 2.4): the response to the REFER, then what the far end
 * reports about its call. When that is answered this call ends; when it fails this call goes on.
 */
final class ReferProgressing {

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private ReferProgressing() {}

    static void response(Turn turn, int statusCode, String reasonPhrase) {
        Transfer transfer = turn.call().services().transfer();
        if (transfer.stage() != Stage.RESPONSE) {
            return;
        }
        if (statusCode >= MULTIPLE_CHOICES) {
            refused(turn, statusCode, reasonPhrase);
            return;
        }
        turn.change(turn.call().with(transfer.with(Stage.OUTCOME)));
        turn.effect(new Effect.SetAlarm(
                Alarm.TRANSFER, turn.now().plus(turn.call().policy().noAnswerTimeout())));
        tell(turn, statusCode, reasonPhrase);
    }

    /** A NOTIFY may overtake the response to the REFER (RFC 6665 section 4.1.2.4). */
    static void notified(Turn turn, int statusCode, String reasonPhrase, boolean last) {
        Stage stage = turn.call().services().transfer().stage();
        if (stage != Stage.RESPONSE && stage != Stage.OUTCOME) {
            return;
        }
        if (statusCode > 0) {
            tell(turn, statusCode, reasonPhrase);
        }
        if (statusCode >= MULTIPLE_CHOICES) {
            refused(turn, statusCode, reasonPhrase);
        } else if (statusCode >= OK) {
            succeeded(turn);
        } else if (last) {
            failed(turn, Cause.REQUEST_TIMEOUT, "the far end stopped reporting before its call had an outcome");
        }
    }

    private static void notHeld(Turn turn) {
        if (turn.call().recovery().cutOff()) {
            failed(turn, Cause.CONNECTION_ERROR, "there is no connection to the server");
        } else {
            Referring.refer(turn);
        }
    }

    static void timedOut(Turn turn) {
        switch (turn.call().services().transfer().stage()) {
            case HOLD -> notHeld(turn);
            case RESPONSE -> failed(turn, Cause.REQUEST_TIMEOUT, "no response to the REFER");
            case OUTCOME -> failed(turn, Cause.NO_ANSWER, "the far end reported no outcome of its call in time");
            case BYE -> Referred.overdue(turn);
            case NONE, ANSWER, DECISION, CALL -> {}
        }
    }

    private static void succeeded(Turn turn) {
        TransferOrder order = order(turn);
        Goodbye.say(turn, 0, "");
        order.parent().ifPresent(parent -> turn.effect(new Effect.HangUpParent(parent)));
        Ending.ended(turn, Ending.local(Cause.TERMINATED, "transferred"));
    }

    private static void refused(Turn turn, int statusCode, String reasonPhrase) {
        String operation = order(turn).operation();
        Warnings.refused(turn, operation, statusCode, reasonPhrase);
        TransferHold.release(turn);
    }

    private static void failed(Turn turn, Cause cause, String detail) {
        String operation = order(turn).operation();
        Warnings.tell(turn, operation, cause, detail);
        TransferHold.release(turn);
    }

    private static TransferOrder order(Turn turn) {
        return turn.call().services().transfer().order().orElseThrow();
    }

    private static void tell(Turn turn, int statusCode, String reasonPhrase) {
        turn.tell(
                SessionEventType.TRANSFER_PROGRESS,
                context -> new SessionEvent.TransferProgress(context, statusCode, reasonPhrase));
    }
}

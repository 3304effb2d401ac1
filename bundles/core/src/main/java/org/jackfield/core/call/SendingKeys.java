package org.jackfield.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jackfield.core.call.ServicePolicy.DtmfMethod;
import org.jackfield.session.Cause;
import org.jackfield.spi.media.MediaException;

/**
 * Sends keys one after the other: as telephone-events (RFC 4733) or by INFO. The next one waits until its predecessor is out,
 * its tone is over and so is the gap. When one cannot be sent, those that wait are dropped: with one missing the rest would
 * say something else.
 */
final class SendingKeys {

    private static final String OPERATION = "dtmf";
    private static final Duration TONE = Duration.ofMillis(100);
    private static final Duration GAP = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private SendingKeys() {}

    static void send(Turn turn, String tones) {
        if (!queue(turn, tones)) {
            turn.refuse();
        }
    }

    /** Returns false, and has done nothing, when the call is not established or too many keys wait. */
    static boolean queue(Turn turn, String tones) {
        Call call = turn.call();
        Keys keys = call.services().keys();
        if (call.phase() != Phase.TALKING || !keys.hasRoomFor(tones)) {
            return false;
        }
        turn.change(call.with(keys.and(tones.toUpperCase(Locale.ROOT))));
        if (keys.idle()) {
            next(turn);
        }
        return true;
    }

    /** The time of the last key, or of a pause, is over. */
    static void next(Turn turn) {
        Keys keys = turn.call().services().keys();
        if (keys.waiting().isEmpty()) {
            turn.change(turn.call().with(keys.none()));
            PbxRecording.sent(turn);
            return;
        }
        if (blocked(turn)) {
            turn.change(turn.call().with(keys.paused()));
            return;
        }
        turn.change(turn.call().with(keys.next(turn.now())));
        if (current(turn).current() == Keys.PAUSE) {
            nextAt(turn, turn.now().plus(PAUSE));
        } else {
            sendCurrent(turn);
        }
    }

    /** What they go by is broken, and being restored: then they go on. */
    private static boolean blocked(Turn turn) {
        Recovery recovery = turn.call().recovery();
        return byInfo(turn) ? recovery.cutOff() : recovery.media();
    }

    /** The call is restored. */
    static void resume(Turn turn) {
        Keys keys = current(turn);
        if (keys.idle() && !keys.waiting().isEmpty()) {
            next(turn);
        }
    }

    /** Nobody will say whether an INFO that is under way has arrived: sent again, its key could come twice. */
    static void cutOff(Turn turn) {
        if (isSending(turn) && byInfo(turn)) {
            Informing.giveUpKeys(turn);
            String dropped = drop(turn);
            Warnings.tell(
                    turn,
                    OPERATION,
                    Cause.CONNECTION_ERROR,
                    "the connection was lost while an INFO with a key was under way" + dropped);
            PbxRecording.notSent(turn);
        }
    }

    private static boolean byInfo(Turn turn) {
        return current(turn).byInfo() || method(turn) == DtmfMethod.INFO;
    }

    private static void sendCurrent(Turn turn) {
        Keys keys = current(turn);
        if (byInfo(turn)) {
            Informing.sendKey(turn, KeyInfo.TYPE, KeyInfo.body(keys.current(), TONE));
        } else {
            turn.effect(new Effect.SendTone(keys.current(), TONE));
        }
    }

    /** Media is sending the key. */
    static void sent(Turn turn) {
        if (isSending(turn)) {
            Instant end = current(turn).since().plus(TONE).plus(GAP);
            nextAt(turn, end.isBefore(turn.now()) ? turn.now() : end);
        }
    }

    /** Media could not send the key. */
    static void failed(Turn turn, MediaException.Kind kind) {
        if (!isSending(turn)) {
            return;
        }
        Keys keys = current(turn);
        if (kind == MediaException.Kind.NOT_NEGOTIATED && method(turn) == DtmfMethod.AUTO && !keys.byInfo()) {
            turn.change(turn.call().with(keys.withByInfo()));
            sendCurrent(turn);
        } else {
            String dropped = drop(turn);
            Warnings.tell(turn, OPERATION, Cause.WEBRTC_ERROR, "media cannot send a key: " + kind + dropped);
            PbxRecording.notSent(turn);
        }
    }

    /** The far end has answered the INFO with a key. */
    static void answered(Turn turn, int statusCode) {
        if (!isSending(turn)) {
            return;
        }
        if (statusCode < 300) {
            sent(turn);
        } else {
            String dropped = drop(turn);
            Warnings.refused(turn, OPERATION, statusCode, "the far end refused an INFO with a key" + dropped);
            PbxRecording.notSent(turn);
        }
    }

    /** Returns how to say what became of those that wait. */
    private static String drop(Turn turn) {
        Keys keys = current(turn);
        turn.change(turn.call().with(keys.none()));
        return keys.waiting().isEmpty() ? "" : "; " + keys.waiting().length() + " that waited are dropped";
    }

    private static void nextAt(Turn turn, Instant at) {
        turn.effect(new Effect.SetAlarm(Alarm.KEY, at));
    }

    private static boolean isSending(Turn turn) {
        char key = current(turn).current();
        return key != Keys.IDLE && key != Keys.PAUSE;
    }

    private static Keys current(Turn turn) {
        return turn.call().services().keys();
    }

    private static DtmfMethod method(Turn turn) {
        return turn.call().policy().services().dtmf();
    }
}

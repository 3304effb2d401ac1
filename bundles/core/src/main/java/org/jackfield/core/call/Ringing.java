package org.jackfield.core.call;

import org.jackfield.session.CallState;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.spi.signalling.ProvisionalResponse;

/**
 * Takes a provisional response to our INVITE (RFC 3261 section 13.2.2.1). A session description in it is heard at once, see
 * {@link EarlyMedia}.
 */
final class Ringing {

    private static final int RINGING = 180;
    private static final int SESSION_PROGRESS = 183;

    private Ringing() {}

    static void provisional(Turn turn, ProvisionalResponse response) {
        if (!turn.call().awaitsAnswer()) {
            return;
        }
        Call call = turn.call();
        Call heard = call.with(call.signalling().with(response.dialog()));
        int code = response.statusCode();
        turn.change(heard);
        Identifying.identify(turn, response.identity());
        EarlyMedia.provisional(turn, response);
        if (code == RINGING || code == SESSION_PROGRESS) {
            rings(turn);
        }
        NotifyingReferrer.provisional(turn, code, response.reasonPhrase());
        turn.tellStatus();
        turn.tell(
                SessionEventType.PROGRESS,
                context -> new SessionEvent.Progress(context, code, response.reasonPhrase()));
    }

    private static void rings(Turn turn) {
        boolean alreadyRinging = turn.phase() == Phase.RINGING;
        turn.change(turn.call().with(Phase.RINGING).with(CallState.RINGING));
        if (!alreadyRinging) {
            Ticking.restart(turn);
        }
    }
}

package org.jackfield.core.call;

import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.EndReason;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.StaticCallStatus;

/** Takes what the application says about the call, and tells the descriptions that were exchanged. */
final class Describing {

    private Describing() {}

    static void describe(Turn turn, CallStatusUpdate update) {
        turn.change(turn.call().with(turn.call().description().merge(update)));
    }

    static void describe(Turn turn, StaticCallStatus update, boolean manual) {
        turn.change(turn.call().with(turn.call().description().merge(update, manual)));
        turn.tellStaticStatus();
    }

    static void sdpOffer(Turn turn, EndReason.Originator originator, String sdp) {
        sdp(turn, originator, SessionEvent.Sdp.Kind.OFFER, sdp);
    }

    static void sdpAnswer(Turn turn, EndReason.Originator originator, String sdp) {
        sdp(turn, originator, SessionEvent.Sdp.Kind.ANSWER, sdp);
    }

    private static void sdp(Turn turn, EndReason.Originator originator, SessionEvent.Sdp.Kind kind, String sdp) {
        turn.tell(SessionEventType.SDP, context -> new SessionEvent.Sdp(context, originator, kind, sdp));
    }
}

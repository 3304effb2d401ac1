package org.jackfield.core.call;

import org.jackfield.session.EndReason.Originator;
import org.jackfield.spi.signalling.ProvisionalResponse;

/**
 * Lets the far end be heard before it answers: a provisional response had a session description. Of several early dialogs the
 * one that came last is heard; the 2xx decides.
 */
final class EarlyMedia {

    static final String OPERATION = "earlyMedia";

    private EarlyMedia() {}

    static void provisional(Turn turn, ProvisionalResponse response) {
        String tag = response.dialog().remoteTag().orElse("");
        response.sdp().ifPresent(sdp -> provisional(turn, tag, sdp));
    }

    private static void provisional(Turn turn, String tag, String sdp) {
        Call call = turn.call();
        EarlyAnswers early = call.media().early();
        boolean repeated = early.of(tag).filter(sdp::equals).isPresent();
        if (repeated) {
            return;
        }
        if (!early.hasRoomFor(tag)) {
            turn.warn("does not hear a further early dialog");
            return;
        }
        turn.change(call.with(call.media().with(early.and(tag, sdp)).withRemote(sdp)));
        Describing.sdpAnswer(turn, Originator.REMOTE, sdp);
        turn.effect(new Effect.ApplyProvisional(sdp));
    }
}

package org.jackfield.core.call;

import org.jackfield.session.EndReason;

/** Begins an outgoing call: our offer, then the INVITE (RFC 3261 section 13.2). */
final class Dialling {

    private Dialling() {}

    static void dial(Turn turn) {
        Call call = turn.call();
        turn.log("begins, outgoing");
        turn.tellPhone(PhoneNews.NEW_RTC_SESSION);
        turn.tellPhone(PhoneNews.START_SESSION);
        turn.change(call.with(call.media().withOpen(true).with(OfferAnswer.OFFERING)));
        turn.effect(new Effect.OpenMedia(
                call.media().audio(), call.media().muted(), call.media().video().wanted()));
        turn.effect(new Effect.MakeOffer(WantedDirections.inOffer(call)));
        Alarms.setUnanswered(turn);
        Identifying.lookUp(turn);
    }

    static void offerMade(Turn turn, String sdp) {
        if (turn.phase() != Phase.OFFERING) {
            return;
        }
        Call call = turn.call();
        turn.change(call.with(Phase.CALLING)
                .with(Link.OPEN)
                .with(call.media().with(OfferAnswer.LOCAL_OFFER).withLocal(sdp)));
        Describing.sdpOffer(turn, EndReason.Originator.LOCAL, sdp);
        turn.effect(new Effect.Invite(
                call.identity().target(),
                sdp,
                call.identity().extraHeaders(),
                call.identity().origin()));
    }
}

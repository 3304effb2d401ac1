package org.jackfield.core.call;

import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.signalling.Reoffer;

/** Takes what both sides have agreed to: who holds, and whether there is video. */
final class Agreeing {

    private Agreeing() {}

    /**
     * Ends an exchange that has come to an agreement.
     *
     * @param theirs the directions of the far end's description
     */
    static void agreed(Turn turn, OfferExchange exchange, MediaDirections theirs) {
        Call call = turn.call();
        Media media = call.media().with(OfferAnswer.STABLE);
        media = exchange.local().map(media::withLocal).orElse(media);
        media = exchange.remote().map(media::withRemote).orElse(media);
        turn.change(call.with(media));
        hold(turn, exchange, theirs);
        boolean before = turn.call().media().video().agreed();
        video(turn, exchange.directions(), theirs, weAnswered(exchange), exchange.ours() || before);
        Recovering.exchanged(turn, exchange);
    }

    /**
     * Takes what the first exchange has agreed on, with which the call begins.
     *
     * @param ours what this side asked for, or would take
     * @param offered whether the far end's description is the offer
     */
    static void begun(Turn turn, MediaDirections ours, String remoteSdp, boolean offered) {
        MediaDirections theirs = MediaDirections.of(remoteSdp);
        Hold hold = turn.call().services().hold();
        turn.change(turn.call()
                .with(new Hold(hold.wanted(), hold.local(), !theirs.audio().receives())));
        video(turn, ours, theirs, offered, true);
    }

    /**
     * An answer to an offer that sends nothing does not say whether the answering side would hear: it goes on holding until it
     * says otherwise in an offer of its own.
     */
    private static void hold(Turn turn, OfferExchange exchange, MediaDirections theirs) {
        Hold hold = turn.call().services().hold();
        MediaDirection ours = exchange.directions().audio();
        boolean weAnswered = weAnswered(exchange);
        boolean weHeldAndCouldNotSay =
                weAnswered && hold.local() && !theirs.audio().sends();
        boolean theyCouldNotSay = !weAnswered && !ours.sends();
        boolean local = !ours.receives() || weHeldAndCouldNotSay;
        boolean remote = theyCouldNotSay ? hold.remote() : !theirs.audio().receives();
        turn.change(turn.call().with(new Hold(hold.wanted(), local, remote)));
    }

    private static boolean weAnswered(OfferExchange exchange) {
        return exchange.reoffer().flatMap(Reoffer::offer).isPresent();
    }

    /**
     * Takes what the descriptions say about video.
     *
     * @param offered whether theirs is an offer
     * @param decided whether video that was not agreed is given up; otherwise it is still to be offered
     */
    private static void video(
            Turn turn, MediaDirections ours, MediaDirections theirs, boolean offered, boolean decided) {
        Video video = turn.call().media().video();
        boolean asked = ours.video().isPresent();
        boolean agreed = hasVideo(ours, theirs, offered, video.agreed());
        turn.change(turn.call().with(turn.call().media().with(video.withAgreed(agreed))));
        if (agreed || (asked && decided)) {
            SwitchingVideo.settled(turn, agreed);
        }
    }

    /**
     * Both sides come to the same: what flows is what both allow, whoever has offered. When nothing flows because both hold,
     * video that was there before is held too; an offer in which it is inactive takes it out.
     */
    private static boolean hasVideo(MediaDirections ours, MediaDirections theirs, boolean offered, boolean before) {
        if (ours.video().isEmpty() || theirs.video().isEmpty()) {
            return false;
        }
        MediaDirection pictures = theirs.video().get();
        boolean takenOut = offered && pictures == MediaDirection.INACTIVE;
        boolean held = before && !takenOut && !flows(ours.audio(), theirs.audio());
        return held || flows(ours.video().get(), pictures);
    }

    private static boolean flows(MediaDirection ours, MediaDirection theirs) {
        return ours.and(theirs.reversed()) != MediaDirection.INACTIVE;
    }
}

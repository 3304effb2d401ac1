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
        video(turn, exchange.directions(), theirs, exchange.ours() || before);
    }

    /**
     * Takes what the first exchange has agreed on, with which the call begins.
     *
     * @param ours what this side asked for, or would take
     */
    static void begun(Turn turn, MediaDirections ours, String remoteSdp) {
        MediaDirections theirs = MediaDirections.of(remoteSdp);
        Hold hold = turn.call().services().hold();
        turn.change(turn.call()
                .with(new Hold(hold.wanted(), hold.local(), !theirs.audio().receives())));
        video(turn, ours, theirs, true);
    }

    /**
     * An answer to an offer that sends nothing does not say whether the answering side would hear: it goes on holding until it
     * says otherwise in an offer of its own.
     */
    private static void hold(Turn turn, OfferExchange exchange, MediaDirections theirs) {
        Hold hold = turn.call().services().hold();
        MediaDirection ours = exchange.directions().audio();
        boolean weAnswered =
                !exchange.ours() && exchange.reoffer().flatMap(Reoffer::offer).isPresent();
        boolean weHeldAndCouldNotSay =
                weAnswered && hold.local() && !theirs.audio().sends();
        boolean theyCouldNotSay = !weAnswered && !ours.sends();
        boolean local = !ours.receives() || weHeldAndCouldNotSay;
        boolean remote = theyCouldNotSay ? hold.remote() : !theirs.audio().receives();
        turn.change(turn.call().with(new Hold(hold.wanted(), local, remote)));
    }

    /**
     * Takes what the descriptions say about video.
     *
     * @param decided whether video that was not agreed is given up; otherwise it is still to be offered
     */
    private static void video(Turn turn, MediaDirections ours, MediaDirections theirs, boolean decided) {
        Video video = turn.call().media().video();
        boolean asked = ours.video().isPresent();
        boolean agreed = asked && hasVideo(ours, theirs);
        turn.change(turn.call().with(turn.call().media().with(video.withAgreed(agreed))));
        if (agreed || (asked && decided)) {
            SwitchingVideo.settled(turn, agreed);
        }
    }

    /** A video line that is inactive together with the sound is held, not taken out. */
    private static boolean hasVideo(MediaDirections ours, MediaDirections theirs) {
        boolean sound = ours.audio() == MediaDirection.SENDRECV && theirs.audio() == MediaDirection.SENDRECV;
        return theirs.video()
                .filter(direction -> direction != MediaDirection.INACTIVE || !sound)
                .isPresent();
    }
}

package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.VideoInput;

/** Adds video to the call and takes it out: only the wish is noted, {@link OfferQueue} makes the offer. */
final class SwitchingVideo {

    private SwitchingVideo() {}

    static void add(Turn turn, VideoInput input) {
        Call call = turn.call();
        Video video = call.media().video();
        if (call.phase() != Phase.TALKING || video.pending()) {
            turn.refuse();
            return;
        }
        Video wanted = video.wanting(Optional.of(input)).withPending(true);
        Negotiation negotiation = call.media().negotiation().withRequested(true);
        turn.change(call.with(call.media().with(wanted).with(negotiation)));
    }

    static void remove(Turn turn) {
        Call call = turn.call();
        Video video = call.media().video();
        if (call.phase() != Phase.TALKING || video.wanted().isEmpty()) {
            turn.refuse();
            return;
        }
        completed(turn, false, "video was taken out again");
        stop(turn);
    }

    /** Both sides have agreed about video that was wanted. What is not agreed is not wanted any more. */
    static void settled(Turn turn, boolean agreed) {
        completed(turn, agreed, "the far end has refused video");
        if (!agreed) {
            stop(turn);
        }
    }

    /** Our offer came to nothing: what was agreed before holds. */
    static void givenUp(Turn turn, String detail) {
        completed(turn, false, detail);
        Video video = turn.call().media().video();
        if (!video.agreed()) {
            stop(turn);
        } else if (video.wanted().isEmpty()) {
            wanting(turn, Optional.of(VideoInput.none()));
        }
    }

    /** The far end's offer of video came to nothing. */
    static void notTaken(Turn turn) {
        Video video = turn.call().media().video();
        if (!video.agreed() && !video.pending()) {
            stop(turn);
        }
    }

    private static void stop(Turn turn) {
        if (turn.call().media().video().wanted().isPresent()) {
            wanting(turn, Optional.empty());
        }
    }

    private static void wanting(Turn turn, Optional<VideoInput> input) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(call.media().video().wanting(input))));
    }

    /** Tells the application how its switch to video came out, if it waits for that. */
    static void completed(Turn turn, boolean success, String detail) {
        Call call = turn.call();
        if (call.media().video().pending()) {
            turn.change(call.with(call.media().with(call.media().video().withPending(false))));
            turn.effect(new Effect.CompleteVideo(
                    success ? Result.SUCCESS : new Result(ResultCode.RENEGOTIATE_FAILED, detail)));
        }
    }

    /** Agrees anew about the media as they are. */
    static void renegotiate(Turn turn) {
        Call call = turn.call();
        if (call.phase() != Phase.TALKING) {
            turn.refuse();
            return;
        }
        turn.change(call.with(call.media().with(call.media().negotiation().withRequested(true))));
    }

    /** The far end has pictures. */
    static void track(Turn turn, String trackId) {
        Call call = turn.call();
        if (call.media().video().tracks().contains(trackId)) {
            return;
        }
        turn.change(call.with(call.media().with(call.media().video().withTrack(trackId))));
        Media media = turn.call().media();
        turn.effect(new Effect.TellStream(media.tracks(), media.video().tracks(), turn.now()));
    }
}

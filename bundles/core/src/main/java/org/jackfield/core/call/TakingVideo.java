package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.signalling.Reoffer;

/** Asks the application about video that the far end wants to add; the far end waits for our answer meanwhile. */
final class TakingVideo {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private TakingVideo() {}

    static boolean offersVideo(Reoffer reoffer) {
        return reoffer.offer()
                .flatMap(offer -> MediaDirections.of(offer).video())
                .filter(direction -> direction != MediaDirection.INACTIVE)
                .isPresent();
    }

    /** Returns whether there is something to ask; a call that is not answered yet gets no video that it did not want. */
    static boolean wouldAdd(Call call, Reoffer reoffer) {
        Video video = call.media().video();
        return call.phase().dialogConfirmed()
                && offersVideo(reoffer)
                && !video.agreed()
                && video.wanted().isEmpty();
    }

    static void ask(Turn turn, Reoffer reoffer) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(OfferAnswer.REMOTE_OFFER)));
        turn.effect(new Effect.AskVideo(reoffer));
        turn.effect(new Effect.SetAlarm(Alarm.VIDEO_DECISION, turn.now().plus(LIMIT)));
    }

    /** An answer to an earlier question, or one that comes too late, is left out. */
    static void decided(Turn turn, Reoffer reoffer, Optional<VideoInput> input) {
        asked(turn).filter(reoffer::equals).ifPresent(current -> {
            turn.effect(new Effect.CancelAlarm(Alarm.VIDEO_DECISION));
            input.ifPresent(pictures -> take(turn, pictures));
            Reoffering.answer(turn, current);
        });
    }

    private static void take(Turn turn, VideoInput pictures) {
        Call call = turn.call();
        turn.change(call.with(call.media().with(call.media().video().wanting(Optional.of(pictures)))));
        LocalVideo.follow(turn);
    }

    /** The time is over: without video. */
    static void undecided(Turn turn) {
        asked(turn).ifPresent(current -> Reoffering.answer(turn, current));
    }

    private static Optional<Reoffer> asked(Turn turn) {
        return Negotiating.exchange(turn, OfferAnswer.REMOTE_OFFER).flatMap(OfferExchange::reoffer);
    }
}

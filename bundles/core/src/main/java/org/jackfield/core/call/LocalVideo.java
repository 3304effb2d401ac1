package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.VideoInput;

/** Tells media what pictures to send: those that are wanted, and none while this side holds or wants to. */
final class LocalVideo {

    private LocalVideo() {}

    static void follow(Turn turn) {
        Call call = turn.call();
        Video video = call.media().video();
        Optional<VideoInput> pictures = pictures(call);
        if (call.media().open() && !pictures.equals(video.sent())) {
            turn.change(call.with(call.media().with(video.sending(pictures))));
            turn.effect(new Effect.SetVideo(pictures));
        }
    }

    private static Optional<VideoInput> pictures(Call call) {
        Hold hold = call.services().hold();
        return hold.wanted() || hold.local()
                ? Optional.empty()
                : call.media().video().wanted();
    }
}

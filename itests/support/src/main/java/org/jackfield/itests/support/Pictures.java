package org.jackfield.itests.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.session.Registration;
import org.jackfield.session.Session;

/** Sees what a session receives as video. */
public final class Pictures {

    private Pictures() {}

    /** Waits until this many pictures with something in them have come, and returns how many. */
    public static int await(Session session, int count) {
        Await.until("a video track", Services.BOUND, () -> !session.remoteStream()
                .videoTracks()
                .isEmpty());
        AtomicInteger seen = new AtomicInteger();
        Registration registration = session.remoteStream().videoTracks().get(0).listen(frame -> {
            if (isPicture(frame.i420(), frame.width() * frame.height())) {
                seen.incrementAndGet();
            }
        });
        try {
            Await.until(count + " pictures", Services.BOUND, () -> seen.get() >= count);
        } finally {
            registration.close();
        }
        return seen.get();
    }

    /** A picture has light and dark; a black one, as a muted camera sends, has not. */
    private static boolean isPicture(byte[] i420, int pixels) {
        int darkest = 255;
        int lightest = 0;
        for (int i = 0; i < pixels; i++) {
            int light = i420[i] & 0xff;
            darkest = Math.min(darkest, light);
            lightest = Math.max(lightest, light);
        }
        return lightest - darkest > 50;
    }
}

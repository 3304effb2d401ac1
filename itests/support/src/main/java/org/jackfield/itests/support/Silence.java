package org.jackfield.itests.support;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.session.Registration;
import org.jackfield.session.Session;

/** Hears whether a session receives nothing: neither frames nor, in those that come, any sound. */
public final class Silence {

    private static final int WINDOWS = 10;

    private Silence() {}

    /** Waits until for a second, in ten pieces one after the other, nothing louder than this is heard. */
    public static void await(Session session, int loudest) {
        AtomicInteger quiet = new AtomicInteger();
        Await.until("silence in " + session.callId(), Services.BOUND, () -> {
            quiet.set(loudest(session) <= loudest ? quiet.get() + 1 : 0);
            return quiet.get() >= WINDOWS;
        });
    }

    private static int loudest(Session session) {
        AtomicInteger peak = new AtomicInteger();
        long begin = System.nanoTime();
        var tracks = session.remoteStream().audioTracks();
        if (tracks.isEmpty()) {
            return 0;
        }
        Registration registration = tracks.get(0).listen(frame -> {
            for (short sample : frame.samples()) {
                peak.accumulateAndGet(Math.abs(sample), Math::max);
            }
        });
        Await.until(
                "100 ms have passed",
                Services.BOUND,
                () -> System.nanoTime() - begin > Duration.ofMillis(100).toNanos());
        registration.close();
        return peak.get();
    }
}

package org.jackfield.core.call;

import java.util.OptionalDouble;
import org.jackfield.spi.media.MediaStatistics;

/**
 * Jitter of all directions over the reports so far.
 *
 * @param received of the sound that came
 * @param sent of the sound that was sent, as the far end reports it
 * @param videoReceived of the pictures that came
 * @param videoSent of the pictures that were sent, as the far end reports it
 */
record Jitters(Jitter received, Jitter sent, Jitter videoReceived, Jitter videoSent) {

    static final Jitters NONE = new Jitters(Jitter.NONE, Jitter.NONE, Jitter.NONE, Jitter.NONE);

    private static final double MILLISECONDS = 1000;

    Jitters and(MediaStatistics statistics) {
        return new Jitters(
                received.and(of(statistics.received())),
                sent.and(of(statistics.sent())),
                videoReceived.and(of(statistics.videoReceived())),
                videoSent.and(of(statistics.videoSent())));
    }

    /** Returns the jitter at this moment, in ms. */
    static OptionalDouble of(MediaStatistics.Stream stream) {
        return milliseconds(stream.jitterSeconds());
    }

    static OptionalDouble milliseconds(OptionalDouble seconds) {
        return seconds.isEmpty() ? seconds : OptionalDouble.of(seconds.getAsDouble() * MILLISECONDS);
    }
}

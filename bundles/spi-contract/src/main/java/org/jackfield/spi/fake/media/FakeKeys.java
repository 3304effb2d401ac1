package org.jackfield.spi.fake.media;

import java.time.Duration;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaException;

/** Keys that one path presses (RFC 4733). */
final class FakeKeys {

    private static final String TONES = "0123456789ABCD*#";
    private static final Duration LEAST = Duration.ofMillis(40);
    private static final Duration MOST = Duration.ofSeconds(6);

    private final FakeNegotiation negotiation;
    private final FakeStreams streams;

    FakeKeys(FakeNegotiation negotiation, FakeStreams streams) {
        this.negotiation = negotiation;
        this.streams = streams;
    }

    /** Refuses what is no key; the message does not name it, a PIN may be pressed. */
    static void check(char tone, Duration duration) {
        if (TONES.indexOf(tone) < 0) {
            throw new IllegalArgumentException("tone must be one of " + TONES);
        }
        if (duration.compareTo(LEAST) < 0 || duration.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("duration is " + duration + ", must be " + LEAST + " to " + MOST);
        }
    }

    /** Presses a key; it is heard where sound is heard. */
    Void press(char tone, Duration duration) throws MediaException {
        if (!negotiation.takesTones()) {
            throw new MediaException(MediaException.Kind.NOT_NEGOTIATED, "the far end takes no telephone-event");
        }
        MediaDirection audio = negotiation.directions().audio();
        if (audio.sends()) {
            streams.tone(duration);
            negotiation.peer().ifPresent(far -> far.keyArrives(tone));
        }
        return null;
    }
}

package org.jackfield.spi.contract.media;

import java.time.Duration;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaIntent;

/** What the calls of the contract want. */
final class Intents {

    private Intents() {}

    static MediaIntent of(AudioInput audio) {
        return new MediaIntent("contract", audio, false, Duration.ofSeconds(2));
    }

    static MediaIntent muted(AudioInput audio) {
        return new MediaIntent("contract", audio, true, Duration.ofSeconds(2));
    }
}

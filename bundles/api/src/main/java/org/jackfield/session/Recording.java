package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A recording of a call: a stereo WAV file, left what was sent, right what was heard, and beside it a file of the same name
 * with the ending {@code .json} that has the call's data, the pauses and, once it is closed, the SHA-256 of the sound.
 *
 * @param file the WAV file
 * @param begun when it was begun
 * @param duration how much sound it holds, pauses left out
 * @param status whether it runs, is paused, or is closed
 */
public record Recording(Path file, Instant begun, Duration duration, RecordStatus status) {

    /** Refuses missing values. */
    public Recording {
        requireNonNull(file, "file");
        requireNonNull(begun, "begun");
        requireNonNull(duration, "duration");
        requireNonNull(status, "status");
    }
}

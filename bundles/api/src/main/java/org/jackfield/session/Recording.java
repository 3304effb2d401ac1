package org.jackfield.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A recording of a call. This version makes none: {@link Session#startRecord()} returns false.
 *
 * @param file the WAV file: left what was sent, right what was heard
 * @param begun when it was begun
 * @param duration how much sound it holds, pauses left out
 * @param status whether it runs, is paused, or is closed
 */
public record Recording(Path file, Instant begun, Duration duration, RecordStatus status) {}

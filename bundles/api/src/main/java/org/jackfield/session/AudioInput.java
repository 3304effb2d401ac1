package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a call sends as sound. An immutable value; in configuration the texts that {@link #parse(String)} takes. */
@ProviderType
public final class AudioInput {

    /** The kinds of sound that can be sent. */
    public enum Kind {
        /** Digital silence; packets flow. */
        SILENCE,
        /** A sine tone. */
        TONE,
        /** A WAV file, played once and followed by silence. */
        FILE,
        /** What is heard is sent back. */
        ECHO,
        /** The default capture device of the machine. */
        DEVICE,
        /** Frames that the application gives. */
        SOURCE
    }

    /** Lowest tone, in Hz. */
    public static final int MIN_FREQUENCY = 20;

    /** Highest tone, in Hz: what an 8 kHz codec can carry. */
    public static final int MAX_FREQUENCY = 3900;

    private static final String ALLOWED = "silence, tone:HZ (%d to %d), file:PATH of a WAV file, echo, or device"
            .formatted(MIN_FREQUENCY, MAX_FREQUENCY);

    private final Kind kind;
    private final int frequency;
    private final Path file;
    private final AudioSource source;

    private AudioInput(Kind kind, int frequency, Path file, AudioSource source) {
        this.kind = kind;
        this.frequency = frequency;
        this.file = file;
        this.source = source;
    }

    /** Returns the input that sends digital silence. */
    public static AudioInput silence() {
        return new AudioInput(Kind.SILENCE, 0, null, null);
    }

    /**
     * Returns the input that sends a sine tone, 12 dB below full scale.
     *
     * @param frequency in Hz, 20 to 3900
     */
    public static AudioInput tone(int frequency) {
        if (frequency < MIN_FREQUENCY || frequency > MAX_FREQUENCY) {
            throw new IllegalArgumentException(
                    "frequency is %d Hz, must be %d to %d".formatted(frequency, MIN_FREQUENCY, MAX_FREQUENCY));
        }
        return new AudioInput(Kind.TONE, frequency, null, null);
    }

    /**
     * Returns the input that plays a WAV file once.
     *
     * @param file 16 bit PCM, mono or stereo; 8000, 16000, 32000, 44100 or 48000 Hz; it is opened when a call begins
     */
    public static AudioInput file(Path file) {
        return new AudioInput(Kind.FILE, 0, requireNonNull(file, "file"), null);
    }

    /** Returns the input that sends back what is heard. */
    public static AudioInput echo() {
        return new AudioInput(Kind.ECHO, 0, null, null);
    }

    /** Returns the input that sends what the machine's default capture device hears. */
    public static AudioInput device() {
        return new AudioInput(Kind.DEVICE, 0, null, null);
    }

    /** Returns the input that sends what the application gives, 10 ms at a time. */
    public static AudioInput source(AudioSource source) {
        return new AudioInput(Kind.SOURCE, 0, null, requireNonNull(source, "source"));
    }

    /**
     * Reads the form that configuration uses: {@code silence}, {@code tone:440}, {@code file:PATH}, {@code echo} or {@code
     * device}.
     *
     * @throws IllegalArgumentException when the text is none of these; the message says what is allowed
     */
    public static AudioInput parse(String text) {
        int colon = requireNonNull(text, "audio").indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        if (word.equals("tone") && !rest.isEmpty()) {
            return tone(parseFrequency(text, rest));
        }
        if (word.equals("file") && !rest.isEmpty()) {
            return file(parsePath(text, rest));
        }
        if (colon < 0) {
            return switch (word) {
                case "silence" -> silence();
                case "echo" -> echo();
                case "device" -> device();
                default -> throw refused(text);
            };
        }
        throw refused(text);
    }

    private static int parseFrequency(String text, String frequency) {
        try {
            return Integer.parseInt(frequency);
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    private static Path parsePath(String text, String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw refused(text);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("audio is '" + Text.printable(text) + "', must be " + ALLOWED);
    }

    /** Returns what kind of sound this is. */
    public Kind kind() {
        return kind;
    }

    /** Returns the tone's frequency in Hz; 0 unless this is a tone. */
    public int frequency() {
        return frequency;
    }

    /** Returns the WAV file; empty unless this is a file. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Returns the application's source; empty unless this is one. */
    public Optional<AudioSource> source() {
        return Optional.ofNullable(source);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AudioInput that
                && kind == that.kind
                && frequency == that.frequency
                && Objects.equals(file, that.file)
                && source == that.source;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, frequency, file, source);
    }

    /** Returns the form that configuration uses; {@code source} for an application's source. */
    @Override
    public String toString() {
        return switch (kind) {
            case TONE -> "tone:" + frequency;
            case FILE -> "file:" + file;
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }
}

package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a call sends as pictures. An immutable value. */
@ProviderType
public final class VideoInput {

    /** The kinds of pictures that can be sent. */
    public enum Kind {
        /** None: video is received only, as by a browser without a camera. */
        NONE,
        /** A synthetic test pattern that moves: bars and a counter in the brightness. */
        PATTERN,
        /** Frames that the application gives. */
        SOURCE
    }

    /** Greatest frame rate, in frames per second. */
    public static final int MOST_FRAMES_PER_SECOND = 60;

    private static final VideoInput NONE = new VideoInput(Kind.NONE, 0, 0, 0, null);

    private final Kind kind;
    private final int width;
    private final int height;
    private final int framesPerSecond;
    private final VideoSource source;

    private VideoInput(Kind kind, int width, int height, int framesPerSecond, VideoSource source) {
        this.kind = kind;
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
        this.source = source;
    }

    /** Returns the input that sends nothing: video is received only. */
    public static VideoInput none() {
        return NONE;
    }

    /**
     * Returns the input that sends a test pattern.
     *
     * @param width in pixels, even, 16 to 4096
     * @param height in pixels, even, 16 to 4096
     * @param framesPerSecond 1 to 60
     */
    public static VideoInput pattern(int width, int height, int framesPerSecond) {
        check(width, height, framesPerSecond);
        return new VideoInput(Kind.PATTERN, width, height, framesPerSecond, null);
    }

    /**
     * Returns the input that sends what the application gives.
     *
     * @param source gives the pictures
     * @param width in pixels, even, 16 to 4096
     * @param height in pixels, even, 16 to 4096
     * @param framesPerSecond how often the source is asked, 1 to 60
     */
    public static VideoInput source(VideoSource source, int width, int height, int framesPerSecond) {
        check(width, height, framesPerSecond);
        return new VideoInput(Kind.SOURCE, width, height, framesPerSecond, requireNonNull(source, "source"));
    }

    private static void check(int width, int height, int framesPerSecond) {
        VideoFrame.checkSize("width", width);
        VideoFrame.checkSize("height", height);
        if (framesPerSecond < 1 || framesPerSecond > MOST_FRAMES_PER_SECOND) {
            throw new IllegalArgumentException(
                    "framesPerSecond is %d, must be 1 to %d".formatted(framesPerSecond, MOST_FRAMES_PER_SECOND));
        }
    }

    /** Returns what kind of pictures these are. */
    public Kind kind() {
        return kind;
    }

    /** Returns the width in pixels; 0 for none. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels; 0 for none. */
    public int height() {
        return height;
    }

    /** Returns the pictures per second; 0 for none. */
    public int framesPerSecond() {
        return framesPerSecond;
    }

    /** Returns the application's source; empty unless this is one. */
    public Optional<VideoSource> source() {
        return Optional.ofNullable(source);
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.NONE ? name : "%s:%dx%d@%d".formatted(name, width, height, framesPerSecond);
    }
}

package org.jackfield.spi.fake.media;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackfield.session.AudioInput;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaStatistics;

/** The sound of one path, both ways. */
final class FakeStreams {

    private static final double FRAME_SECONDS = 0.01;
    private static final Duration FRAME = Duration.ofMillis(10);

    private final MediaListener listener;
    private final Hearers<PcmFrame> remote;
    private final Hearers<PcmFrame> local;
    private AudioInput input;
    private FakeSound sound;
    private volatile boolean muted;
    private long toneFrames;
    private long sent;
    private long received;

    FakeStreams(MediaIntent intent, MediaListener listener) {
        this.listener = listener;
        this.remote = new Hearers<>(listener, "PCM");
        this.local = new Hearers<>(listener, "PCM");
        this.input = intent.audio();
        this.muted = intent.muted();
    }

    void open() throws MediaException {
        if (sound == null) {
            sound = FakeSounds.open(input);
        }
    }

    void close() {
        remote.clear();
        local.clear();
        silence();
    }

    /** Sends another sound; when it cannot be had, the one before goes on. */
    Void setAudio(AudioInput other) throws MediaException {
        FakeSound next = FakeSounds.open(other);
        silence();
        input = other;
        sound = next;
        return null;
    }

    AudioInput input() {
        return input;
    }

    boolean muted() {
        return muted;
    }

    Void setMuted(boolean value) {
        muted = value;
        return null;
    }

    /** Keeps the sound back while a key sounds. */
    void tone(Duration duration) {
        toneFrames = duration.dividedBy(FRAME);
    }

    Registration listen(PcmListener pcmListener) {
        return remote.add(pcmListener::onFrame);
    }

    Registration listenLocal(PcmListener pcmListener) {
        return local.add(pcmListener::onFrame);
    }

    PcmFrame next() {
        sent++;
        PcmFrame read = read();
        boolean silent = muted || toneFrames-- > 0;
        PcmFrame frame = silent ? FakeSound.silence() : read;
        local.hear(frame);
        return frame;
    }

    private PcmFrame read() {
        try {
            return sound.next();
        } catch (IOException | RuntimeException | Error e) {
            silence();
            warn("the audio source failed and is replaced by silence", e);
            return FakeSound.silence();
        }
    }

    void hear(PcmFrame frame) {
        received++;
        if (sound != null) {
            sound.heard(frame);
        }
        remote.hear(frame);
    }

    MediaStatistics statistics() {
        return new MediaStatistics(
                stream(received),
                stream(sent),
                OptionalDouble.of(0),
                OptionalDouble.of(received * FRAME_SECONDS),
                Optional.of("host"),
                Optional.of("loopback"));
    }

    private static MediaStatistics.Stream stream(long packets) {
        return new MediaStatistics.Stream(
                Optional.of("l16"),
                OptionalInt.of(FakeSound.RATE),
                OptionalLong.of(packets),
                OptionalLong.of(0),
                OptionalDouble.of(0));
    }

    private void silence() {
        FakeSound old = sound;
        sound = FakeSound::silence;
        try {
            if (old != null) {
                old.close();
            }
        } catch (IOException e) {
            warn("the audio source could not be closed", e);
        }
    }

    private void warn(String message, Throwable cause) {
        listener.onWarning(new MediaException(MediaException.Kind.APPLICATION, message, cause));
    }
}

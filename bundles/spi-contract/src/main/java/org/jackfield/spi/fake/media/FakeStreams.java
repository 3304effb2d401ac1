package org.jackfield.spi.fake.media;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
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

    private final MediaIntent intent;
    private final MediaListener listener;
    private final List<PcmListener> pcmListeners = new CopyOnWriteArrayList<>();
    private FakeSound sound;
    private volatile boolean muted;
    private long sent;
    private long received;

    FakeStreams(MediaIntent intent, MediaListener listener) {
        this.intent = intent;
        this.listener = listener;
        this.muted = intent.muted();
    }

    void open() throws MediaException {
        if (sound == null) {
            sound = FakeSounds.open(intent.audio());
        }
    }

    void close() {
        pcmListeners.clear();
        silence();
    }

    boolean muted() {
        return muted;
    }

    Void setMuted(boolean value) {
        muted = value;
        return null;
    }

    Registration listen(PcmListener pcmListener) {
        pcmListeners.add(pcmListener);
        return () -> pcmListeners.remove(pcmListener);
    }

    PcmFrame next() {
        sent++;
        PcmFrame frame = read();
        return muted ? FakeSound.silence() : frame;
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
        pcmListeners.forEach(pcmListener -> tell(pcmListener, frame));
    }

    private void tell(PcmListener pcmListener, PcmFrame frame) {
        try {
            pcmListener.onFrame(frame);
        } catch (RuntimeException | Error e) {
            pcmListeners.remove(pcmListener);
            warn("a PCM listener failed and is removed", e);
        }
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

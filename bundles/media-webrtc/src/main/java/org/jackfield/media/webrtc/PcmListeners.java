package org.jackfield.media.webrtc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jackfield.media.webrtc.sound.SoundFrame;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.spi.media.MediaException;

/** The applications that hear a path. */
final class PcmListeners {

    private final ApplicationThread application;
    private final Consumer<MediaException> warnings;
    private final List<TimedListener> listeners = new CopyOnWriteArrayList<>();

    PcmListeners(ApplicationThread application, Consumer<MediaException> warnings) {
        this.application = application;
        this.warnings = warnings;
    }

    Registration add(PcmListener listener) {
        TimedListener timed = new TimedListener(listener);
        listeners.add(timed);
        return () -> listeners.remove(timed);
    }

    void clear() {
        listeners.clear();
    }

    /** Tells all listeners, on the thread for application code. */
    void deliver(SoundFrame sound) {
        if (!listeners.isEmpty()) {
            PcmFrame frame = decode(sound);
            application.offer(() -> tell(frame));
        }
    }

    private static PcmFrame decode(SoundFrame sound) {
        short[] samples = new short[sound.pcm().length / 2];
        ByteBuffer.wrap(sound.pcm())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return new PcmFrame(samples, sound.sampleRate(), sound.channels());
    }

    private void tell(PcmFrame frame) {
        listeners.forEach(listener -> tell(listener, frame));
    }

    private void tell(TimedListener listener, PcmFrame frame) {
        try {
            listener.onFrame(frame);
        } catch (Throwable e) {
            listeners.remove(listener);
            warnings.accept(new MediaException(
                    MediaException.Kind.APPLICATION,
                    "the PCM listener " + listener.name() + " threw and is removed",
                    e));
        }
    }
}

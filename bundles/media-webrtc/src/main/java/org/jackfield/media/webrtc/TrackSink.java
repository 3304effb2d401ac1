package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jackfield.media.webrtc.sound.SoundFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes decoded sound from libwebrtc's audio thread, which serves all tracks. Nothing is thrown back into native code, and
 * once cleared nothing is held any more.
 */
final class TrackSink implements AudioTrackSink {

    private static final Logger LOG = LoggerFactory.getLogger(TrackSink.class);
    private static final int BITS = 16;

    private final AtomicReference<Consumer<SoundFrame>> receiver;
    private final AtomicBoolean reported = new AtomicBoolean();

    TrackSink(Consumer<SoundFrame> receiver) {
        this.receiver = new AtomicReference<>(receiver);
    }

    void clear() {
        receiver.set(null);
    }

    @Override
    public void onData(byte[] data, int bitsPerSample, int sampleRate, int channels, int frames) {
        try {
            Consumer<SoundFrame> hearer = receiver.get();
            if (hearer == null) {
                return;
            }
            if (bitsPerSample != BITS) {
                throw new IllegalArgumentException("libwebrtc gives sound of " + bitsPerSample + " bits");
            }
            hearer.accept(new SoundFrame(data, sampleRate, channels));
        } catch (Throwable e) {
            report(e);
        }
    }

    private void report(Throwable fault) {
        if (reported.compareAndSet(false, true)) {
            LOG.error("Received sound could not be taken; this is told once for the track", fault);
        }
    }
}

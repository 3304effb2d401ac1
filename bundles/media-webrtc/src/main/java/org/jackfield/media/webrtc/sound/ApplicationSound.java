package org.jackfield.media.webrtc.sound;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jackfield.session.AudioSource;
import org.jackfield.spi.media.MediaException;

/**
 * What the application gives. It is asked on the thread for application code, one frame ahead, so that a source that waits
 * or throws holds up nobody.
 */
final class ApplicationSound implements Sound {

    /** Frames that are asked for ahead. */
    private static final int AHEAD = 2;

    /** As many missing frames in a row, half a second, are reported as too slow. */
    private static final int PATIENCE = 50;

    private final AudioSource source;
    private final Predicate<Runnable> applicationThread;
    private final Consumer<MediaException> warnings;
    private final BlockingQueue<SoundFrame> frames = new ArrayBlockingQueue<>(AHEAD);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean ended;
    private int missed;
    private boolean reported;

    ApplicationSound(AudioSource source, Predicate<Runnable> applicationThread, Consumer<MediaException> warnings) {
        this.source = source;
        this.applicationThread = applicationThread;
        this.warnings = warnings;
    }

    @Override
    public Optional<SoundFrame> next() {
        SoundFrame frame = frames.poll();
        ask();
        if (frame != null) {
            missed = 0;
            return Optional.of(frame);
        }
        missed++;
        reportSlowness();
        return Optional.of(SoundFrame.SILENCE);
    }

    @Override
    public void close() {
        ended = true;
    }

    private void ask() {
        while (!ended && asked.get() + frames.size() < AHEAD) {
            asked.incrementAndGet();
            if (!applicationThread.test(this::read)) {
                asked.decrementAndGet();
                return;
            }
        }
    }

    private void read() {
        short[] samples = new short[SoundFrame.SAMPLES];
        try {
            if (!ended) {
                source.read(samples);
                frames.offer(SoundFrame.of(samples));
            }
        } catch (Throwable e) {
            ended = true;
            warn("the audio source " + source.getClass().getName() + " threw and is replaced by silence", e);
        } finally {
            asked.decrementAndGet();
        }
    }

    private void reportSlowness() {
        if (missed >= PATIENCE && !ended && !reported) {
            reported = true;
            warn("the audio source " + source.getClass().getName() + " is too slow: silence is sent meanwhile", null);
        }
    }

    private void warn(String message, Throwable cause) {
        warnings.accept(new MediaException(MediaException.Kind.APPLICATION, message, cause));
    }
}

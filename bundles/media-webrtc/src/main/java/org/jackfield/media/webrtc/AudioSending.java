package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jackfield.media.webrtc.sound.Sound;
import org.jackfield.media.webrtc.sound.SoundFrame;
import org.jackfield.media.webrtc.sound.Sounds;
import org.jackfield.spi.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the sound of one path, turn by turn. */
final class AudioSending implements Pacer.Sender {

    private static final Logger LOG = LoggerFactory.getLogger(AudioSending.class);
    private static final int BITS = 16;

    private final CustomAudioSource source;
    private final Consumer<MediaException> warnings;
    private final Object pushing = new Object();
    private final Consumer<SoundFrame> sent;
    private final AtomicReference<Sound> sound;
    private final SoundFlow flow = new SoundFlow(System::nanoTime);
    private volatile boolean silent;
    private boolean stopped;

    /**
     * Makes a sender.
     *
     * @param sent hears what is sent, on the pacer's thread
     */
    AudioSending(CustomAudioSource source, Sound sound, Consumer<MediaException> warnings, Consumer<SoundFrame> sent) {
        this.source = source;
        this.sound = new AtomicReference<>(sound);
        this.warnings = warnings;
        this.sent = sent;
    }

    @Override
    public void send() {
        next().ifPresent(frame -> {
            push(frame);
            if (flow.isFlowing()) {
                flow.sent();
                sent.accept(silent ? SoundFrame.SILENCE : frame);
            }
        });
    }

    /** Takes 10 ms of what the call hears. */
    void heard(SoundFrame frame) {
        sound.get().heard(frame);
    }

    /** Sends another sound from the next turn on. */
    void replace(Sound next) {
        close(sound.getAndSet(next));
    }

    /** Tells whether the track is disabled, and digital silence goes out instead. */
    void setSilent(boolean value) {
        silent = value;
    }

    /** Returns how the sound goes out; of use only on the control thread. */
    SoundFlow flow() {
        return flow;
    }

    /** Sends no more: when this returns, the native source is used no longer. */
    void stop() {
        synchronized (pushing) {
            stopped = true;
        }
        close(sound.get());
    }

    private static void close(Sound sound) {
        try {
            sound.close();
        } catch (RuntimeException | Error e) {
            LOG.warn("A source of sound could not be closed", e);
        }
    }

    private Optional<SoundFrame> next() {
        Sound current = sound.get();
        try {
            return current.next();
        } catch (IOException | UncheckedIOException e) {
            replaceBySilence(current, MediaException.Kind.FILE, e);
        } catch (RuntimeException | Error e) {
            replaceBySilence(current, MediaException.Kind.INTERNAL, e);
        }
        return Optional.of(SoundFrame.SILENCE);
    }

    /** The lock keeps the native source alive while it is pushed into; nothing else is done under it. */
    private void push(SoundFrame frame) {
        synchronized (pushing) {
            if (!stopped) {
                source.pushAudio(frame.pcm(), BITS, frame.sampleRate(), frame.channels(), frame.samplesPerChannel());
            }
        }
    }

    /** A sound that was replaced meanwhile may well break off: it was closed. */
    private void replaceBySilence(Sound broken, MediaException.Kind kind, Throwable cause) {
        boolean replaced = sound.compareAndSet(broken, Sounds.silence());
        boolean wanted;
        synchronized (pushing) {
            wanted = !stopped;
        }
        if (wanted && replaced) {
            warnings.accept(new MediaException(
                    kind, "the sound broke off and is replaced by silence: " + cause.getMessage(), cause));
            close(broken);
        }
    }
}

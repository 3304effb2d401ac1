package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
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
    private volatile Sound sound;
    private boolean stopped;

    AudioSending(CustomAudioSource source, Sound sound, Consumer<MediaException> warnings) {
        this.source = source;
        this.sound = sound;
        this.warnings = warnings;
    }

    @Override
    public void send() {
        next().ifPresent(this::push);
    }

    /** Takes 10 ms of what the call hears. */
    void heard(SoundFrame frame) {
        sound.heard(frame);
    }

    /** Sends no more: when this returns, the native source is used no longer. */
    void stop() {
        synchronized (pushing) {
            stopped = true;
        }
        close(sound);
    }

    private static void close(Sound sound) {
        try {
            sound.close();
        } catch (RuntimeException | Error e) {
            LOG.warn("A source of sound could not be closed", e);
        }
    }

    private Optional<SoundFrame> next() {
        try {
            return sound.next();
        } catch (IOException | UncheckedIOException e) {
            replaceBySilence(MediaException.Kind.FILE, e);
        } catch (RuntimeException | Error e) {
            replaceBySilence(MediaException.Kind.INTERNAL, e);
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

    private void replaceBySilence(MediaException.Kind kind, Throwable cause) {
        Sound broken = sound;
        sound = Sounds.silence();
        boolean wanted;
        synchronized (pushing) {
            wanted = !stopped;
        }
        if (wanted) {
            warnings.accept(new MediaException(
                    kind, "the sound broke off and is replaced by silence: " + cause.getMessage(), cause));
            close(broken);
        }
    }
}

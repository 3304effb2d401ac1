package org.jackfield.media.webrtc.sound;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;

/** Opens the sound that an input names. */
public final class Sounds {

    private final Predicate<Runnable> applicationThread;

    /**
     * Makes an opener.
     *
     * @param applicationThread runs code of the application; false when it has too much to do
     */
    public Sounds(Predicate<Runnable> applicationThread) {
        this.applicationThread = applicationThread;
    }

    /**
     * Opens a sound. May wait for a disk or a device.
     *
     * @param warnings hears of an application's source that fails
     * @throws MediaException when file or device are missing
     */
    public Sound open(AudioInput input, Consumer<MediaException> warnings) throws MediaException {
        return switch (input.kind()) {
            case SILENCE -> silence();
            case TONE -> new ToneSound(input.frequency());
            case FILE -> FileSound.open(input.file().orElseThrow());
            case ECHO -> new EchoSound();
            case DEVICE -> DeviceSound.open();
            case SOURCE -> new ApplicationSound(input.source().orElseThrow(), applicationThread, warnings);
        };
    }

    /** Returns digital silence. */
    public static Sound silence() {
        return () -> Optional.of(SoundFrame.SILENCE);
    }
}

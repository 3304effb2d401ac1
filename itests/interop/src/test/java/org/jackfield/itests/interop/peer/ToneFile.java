package org.jackfield.itests.interop.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A WAV file with a tone, for phones that say what is in a file. */
public final class ToneFile {

    private static final int RATE = 48_000;
    private static final int SECONDS = 30;
    private static final int AMPLITUDE = 8000;

    private ToneFile() {}

    /** Writes the file: a whole number of periods, as phones begin it anew at its end. */
    public static Path write(Path file, int hertz) {
        ByteBuffer samples = ByteBuffer.allocate(2 * RATE * SECONDS).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < RATE * SECONDS; i++) {
            samples.putShort((short) (AMPLITUDE * Math.sin(2 * Math.PI * hertz * i / RATE)));
        }
        AudioFormat format = new AudioFormat(RATE, Short.SIZE, 1, true, false);
        try (AudioInputStream stream =
                new AudioInputStream(new ByteArrayInputStream(samples.array()), format, RATE * SECONDS)) {
            Files.createDirectories(file.getParent());
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jackfield.media.webrtc.sound;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import org.jackfield.spi.media.MediaException;

/**
 * What the machine's default capture device hears, by the JDK's own sound: libwebrtc's audio devices end the JVM on a
 * machine that has none.
 */
final class DeviceSound implements Sound {

    private static final AudioFormat FORMAT = new AudioFormat(SoundFrame.RATE, 16, 1, true, false);
    private static final int FRAME_BYTES = SoundFrame.SAMPLES * 2;

    /** The device keeps this much, 100 ms: what is older is lost rather than late. */
    private static final int BUFFER_BYTES = FRAME_BYTES * 10;

    /** After as many empty turns the device gives nothing, and silence keeps the packets flowing. */
    private static final int PATIENCE = 5;

    private final TargetDataLine line;
    private int emptyTurns;

    private DeviceSound(TargetDataLine line) {
        this.line = line;
    }

    static DeviceSound open() throws MediaException {
        try {
            TargetDataLine line = AudioSystem.getTargetDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            line.start();
            return new DeviceSound(line);
        } catch (IllegalArgumentException | LineUnavailableException | LinkageError e) {
            throw new MediaException(
                    MediaException.Kind.DEVICE,
                    "this machine has no capture device that gives " + FORMAT + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public Optional<SoundFrame> next() {
        if (line.available() < FRAME_BYTES) {
            emptyTurns++;
            return emptyTurns > PATIENCE ? Optional.of(SoundFrame.SILENCE) : Optional.empty();
        }
        emptyTurns = 0;
        byte[] pcm = new byte[FRAME_BYTES];
        int read = line.read(pcm, 0, pcm.length);
        return read == pcm.length ? Optional.of(new SoundFrame(pcm, SoundFrame.RATE, 1)) : Optional.empty();
    }

    @Override
    public void close() {
        line.close();
    }
}

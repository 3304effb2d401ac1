package org.jackfield.media.webrtc.dtmf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Optional;
import org.jackfield.media.webrtc.sound.SoundFrame;

/**
 * Recognises keys in the sound of one track, each press once. Used by one thread at a time; takes some ten microseconds for 10
 * ms of sound.
 */
public final class ToneDetector {

    /** So many windows of 10 ms in a row must have the same key: the shortest telephone-event of practice has 40 ms. */
    private static final int ENOUGH = 3;

    /** After as many without it, the key was let go: the shortest gap that libwebrtc leaves has 50 ms. */
    private static final int RELEASED = 4;

    private Window window = new Window(SoundFrame.RATE);
    private int sampleRate = SoundFrame.RATE;
    private Optional<Character> last = Optional.empty();
    private int same;
    private Optional<Character> pressed = Optional.empty();
    private int without;

    /** Takes the next 10 ms of sound; returns the key when it has just been recognised for sure. */
    public Optional<Character> accept(SoundFrame frame) {
        if (frame.sampleRate() != sampleRate) {
            sampleRate = frame.sampleRate();
            window = new Window(sampleRate);
        }
        return accept(window.key(firstChannel(frame), pressed));
    }

    private Optional<Character> accept(Optional<Character> key) {
        same = key.equals(last) ? same + 1 : 1;
        last = key;
        without = key.equals(pressed) ? 0 : without + 1;
        if (key.isPresent() && same == ENOUGH && !key.equals(pressed)) {
            pressed = key;
            without = 0;
            return key;
        }
        if (without >= RELEASED && key.isEmpty()) {
            pressed = Optional.empty();
        }
        return Optional.empty();
    }

    private static double[] firstChannel(SoundFrame frame) {
        ShortBuffer pcm =
                ByteBuffer.wrap(frame.pcm()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        double[] samples = new double[frame.samplesPerChannel()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = pcm.get(i * frame.channels());
        }
        return samples;
    }
}

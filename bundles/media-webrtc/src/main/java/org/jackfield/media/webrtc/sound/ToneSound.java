package org.jackfield.media.webrtc.sound;

import java.util.Optional;

/** A sine tone, 12 dB below full scale, without a jump between frames. */
final class ToneSound implements Sound {

    private static final double AMPLITUDE = Short.MAX_VALUE * Math.pow(10, -12 / 20.0);

    private final int frequency;
    /** Counts within one second: the frequency is a whole number of Hz, so every second is alike. */
    private int position;

    ToneSound(int frequency) {
        this.frequency = frequency;
    }

    @Override
    public Optional<SoundFrame> next() {
        short[] samples = new short[SoundFrame.SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            double phase = 2 * Math.PI * frequency * position / SoundFrame.RATE;
            samples[i] = (short) Math.round(AMPLITUDE * Math.sin(phase));
            position = (position + 1) % SoundFrame.RATE;
        }
        return Optional.of(SoundFrame.of(samples));
    }
}

package org.jackfield.spi.fake.media;

import org.jackfield.session.AudioInput;
import org.jackfield.session.AudioSource;
import org.jackfield.session.PcmFrame;
import org.jackfield.spi.media.MediaException;

/** Makes the sound that an input stands for. */
final class FakeSounds {

    private FakeSounds() {}

    static FakeSound open(AudioInput input) throws MediaException {
        return switch (input.kind()) {
            case SILENCE -> FakeSound::silence;
            case TONE -> tone(input.frequency());
            case FILE -> FakeFileSound.open(input.file().orElseThrow());
            case ECHO -> new FakeEcho();
            case SOURCE -> source(input.source().orElseThrow());
            case DEVICE -> throw new MediaException(MediaException.Kind.DEVICE, "the fake has no capture device");
        };
    }

    private static FakeSound tone(int frequency) {
        double amplitude = Short.MAX_VALUE * Math.pow(10, -12 / 20.0);
        long[] position = {0};
        return () -> {
            short[] samples = new short[FakeSound.FRAME];
            for (int i = 0; i < samples.length; i++) {
                double phase = 2 * Math.PI * frequency * position[0]++ / FakeSound.RATE;
                samples[i] = (short) Math.round(amplitude * Math.sin(phase));
            }
            return new PcmFrame(samples, FakeSound.RATE, 1);
        };
    }

    private static FakeSound source(AudioSource source) {
        return () -> {
            short[] samples = new short[FakeSound.FRAME];
            source.read(samples);
            return new PcmFrame(samples, FakeSound.RATE, 1);
        };
    }
}

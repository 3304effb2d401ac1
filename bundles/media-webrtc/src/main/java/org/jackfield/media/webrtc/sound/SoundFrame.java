package org.jackfield.media.webrtc.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * 10 ms of sound in the form that libwebrtc takes: 16 bit little-endian PCM, channels interleaved.
 *
 * @param pcm exactly 10 ms
 * @param sampleRate in Hz, a multiple of 100
 * @param channels 1 or 2
 */
@SuppressWarnings("ArrayRecordComponent") // 100 frames a second and call: a copy each would only feed the collector
public record SoundFrame(byte[] pcm, int sampleRate, int channels) {

    /** The rate of what is made here, in Hz. */
    public static final int RATE = 48_000;

    /** Samples in 10 ms at {@link #RATE}, mono. */
    public static final int SAMPLES = RATE / 100;

    /** 10 ms of digital silence. */
    public static final SoundFrame SILENCE = new SoundFrame(new byte[SAMPLES * 2], RATE, 1);

    /** Refuses what is not 10 ms: native code reads as much as it is told to, whatever the length of the array. */
    public SoundFrame {
        int expected = sampleRate / 100 * channels * 2;
        if (sampleRate % 100 != 0 || channels < 1 || channels > 2 || pcm.length != expected || expected == 0) {
            throw new IllegalArgumentException("%d bytes are not 10 ms of sound with %d Hz and %d channels"
                    .formatted(pcm.length, sampleRate, channels));
        }
    }

    /** Returns a frame of mono samples at {@link #RATE}. */
    public static SoundFrame of(short[] samples) {
        byte[] pcm = new byte[samples.length * 2];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        return new SoundFrame(pcm, RATE, 1);
    }

    /** Returns the samples per channel. */
    public int samplesPerChannel() {
        return sampleRate / 100;
    }
}

package org.jackfield.session;

import static java.util.Objects.requireNonNull;

/**
 * A piece of sound: 16 bit signed linear PCM.
 *
 * <p>The array is not copied: who receives a frame owns it only until the call returns and copies what it keeps.
 *
 * @param samples the samples, channels interleaved
 * @param sampleRate samples per second and channel, in Hz
 * @param channels 1 (mono) or 2 (stereo)
 */
@SuppressWarnings("ArrayRecordComponent") // 100 frames a second and call: a copy each would only feed the collector
public record PcmFrame(short[] samples, int sampleRate, int channels) {

    /** Refuses what cannot be sound. */
    public PcmFrame {
        requireNonNull(samples, "samples");
        if (sampleRate <= 0) {
            throw new IllegalArgumentException("sampleRate is " + sampleRate + ", must be positive");
        }
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("channels is " + channels + ", must be 1 or 2");
        }
    }
}

package org.jackfield.recording;

import org.jackfield.session.PcmFrame;

/**
 * A frame as it is kept until the writer takes it.
 *
 * @param arrived when it came, in nanoseconds of the monotonic clock
 * @param samples the samples of one channel, its own copy
 * @param sampleRate samples per second
 */
@SuppressWarnings("ArrayRecordComponent") // never handed out, never compared
record SoundFrame(long arrived, short[] samples, int sampleRate) {

    /** Copies a frame; of two channels the mean is taken. */
    static SoundFrame copyOf(PcmFrame frame, long arrived) {
        short[] samples = frame.channels() == 1 ? frame.samples().clone() : mean(frame.samples());
        return new SoundFrame(arrived, samples, frame.sampleRate());
    }

    private static short[] mean(short[] stereo) {
        short[] mono = new short[stereo.length / 2];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = (short) ((stereo[2 * i] + stereo[2 * i + 1]) / 2);
        }
        return mono;
    }
}

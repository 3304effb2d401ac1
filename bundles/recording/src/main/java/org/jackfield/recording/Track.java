package org.jackfield.recording;

import java.util.function.LongSupplier;

/** One side of a call on its way from a media thread to the file: kept, brought to the file's sample rate, placed in time. */
final class Track {

    private final int sampleRate;
    private final TrackInput input;
    private final AlignedTrack aligned;
    private Resampler resampler;
    private int inputRate;

    Track(int sampleRate, LongSupplier nanoseconds) {
        this.sampleRate = sampleRate;
        input = new TrackInput(nanoseconds);
        aligned = new AlignedTrack(sampleRate);
    }

    TrackInput input() {
        return input;
    }

    /** Places the frames that came until a time. */
    void drain(long until, Timeline timeline) {
        for (SoundFrame frame = input.poll(until); frame != null; frame = input.poll(until)) {
            // A frame is there when its last sample is: it began its own length before.
            long length = (long) frame.samples().length * sampleRate / frame.sampleRate();
            aligned.accept(timeline.position(frame.arrived()) - length, resampled(frame));
        }
    }

    short[] take(long until) {
        return aligned.take(until);
    }

    /** Leaves out what has not been taken. */
    void restart() {
        aligned.restart();
    }

    private short[] resampled(SoundFrame frame) {
        if (frame.sampleRate() == sampleRate) {
            inputRate = sampleRate;
            return frame.samples();
        }
        if (frame.sampleRate() != inputRate) {
            inputRate = frame.sampleRate();
            resampler = new Resampler(inputRate, sampleRate);
        }
        return resampler.process(frame.samples());
    }
}

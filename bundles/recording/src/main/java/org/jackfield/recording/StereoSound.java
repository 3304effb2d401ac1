package org.jackfield.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Both sides of a call, put side by side: near left, far right. The writer's thread takes from it. */
final class StereoSound {

    /** How long a frame is waited for until there is silence in its place. */
    static final long LATENCY_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final int PIECE = 8192;

    private final Track near;
    private final Track far;
    private final Timeline timeline;
    private long taken;

    StereoSound(int sampleRate, LongSupplier nanoseconds) {
        near = new Track(sampleRate, nanoseconds);
        far = new Track(sampleRate, nanoseconds);
        timeline = new Timeline(nanoseconds.getAsLong(), sampleRate);
    }

    TrackInput near() {
        return near.input();
    }

    TrackInput far() {
        return far.input();
    }

    /** Whether frames are taken from now on; of any thread. */
    void open(boolean open) {
        near.input().open(open);
        far.input().open(open);
    }

    /** Takes in what has come until now, and tells how many frames are final. */
    long advance(long now) {
        if (!timeline.isPaused()) {
            drain(now);
        }
        return Math.max(0, timeline.position(now - LATENCY_NANOSECONDS) - taken);
    }

    /** Takes in what came until then, and tells how many frames there are until then, waiting for no more. */
    long finish(long then) {
        drain(then);
        return Math.max(0, timeline.position(then) - taken);
    }

    void pause(long then) {
        near.restart();
        far.restart();
        timeline.pause(then);
    }

    void resume(long then) {
        timeline.resume(then);
    }

    /** Takes at most so many frames, and no more than a piece, as the file has them. */
    ByteBuffer take(long most) {
        int count = (int) Math.min(most, PIECE);
        taken += count;
        short[] left = near.take(taken);
        short[] right = far.take(taken);
        ByteBuffer pcm = ByteBuffer.allocate(count * WavHeader.BYTES_PER_FRAME).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            pcm.putShort(left[i]).putShort(right[i]);
        }
        return pcm.flip();
    }

    private void drain(long until) {
        near.drain(until, timeline);
        far.drain(until, timeline);
    }
}

package org.jackfield.spi.contract.media;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jackfield.session.VideoFrame;
import org.jackfield.session.VideoListener;

/** Sees a path's pictures and keeps the last one. */
final class SeenPictures implements VideoListener {

    /** How far a codec may be off. */
    private static final int NEAR = 8;

    private final Waiting waiting;
    private final Set<Integer> different = new HashSet<>();
    private VideoFrame last;
    private long count;

    private SeenPictures(Waiting waiting) {
        this.waiting = waiting;
    }

    static SeenPictures of(RecordedPath path) {
        SeenPictures seen = new SeenPictures(path.waiting());
        path.path().listenVideo(seen);
        return seen;
    }

    @Override
    public synchronized void onFrame(VideoFrame frame) {
        last = new VideoFrame(frame.i420().clone(), frame.width(), frame.height(), frame.rotation());
        different.add(Arrays.hashCode(frame.i420()));
        count++;
    }

    synchronized VideoFrame last() {
        return last;
    }

    synchronized int differentPictures() {
        return different.size();
    }

    void awaitPictures(int number) {
        waiting.until(() -> count() >= number, () -> "only " + count() + " pictures came");
    }

    void awaitBrightness(int expected) {
        waiting.until(
                () -> Math.abs(brightness() - expected) < NEAR,
                () -> "the brightness is %.1f after %d pictures, not %d".formatted(brightness(), count(), expected));
    }

    /** Waits until no more pictures come for a while. */
    void awaitStill() {
        Waiting.Stillness still = waiting.stillness();
        waiting.until(() -> still.lasts(count()), () -> "pictures go on: " + count());
    }

    private synchronized long count() {
        return count;
    }

    private synchronized double brightness() {
        if (last == null) {
            return -1;
        }
        int pixels = last.width() * last.height();
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            sum += last.i420()[i] & 0xff;
        }
        return sum / pixels;
    }
}

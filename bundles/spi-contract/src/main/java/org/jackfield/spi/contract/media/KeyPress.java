package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jackfield.spi.media.MediaPath;

/**
 * Presses keys, each of which has to be heard once. A key whose packets stand still on their way (a starved machine) comes all at
 * once, and after libwebrtc has concealed the pause: that takes it for one of the past and does not play it, or plays it in pieces.
 * Such a press says nothing about the provider, and is made again; when packets came all the time, it is judged.
 */
public final class KeyPress {

    private static final int PRESSES = 20;
    private static final Duration LATEST = Duration.ofSeconds(3);

    /** After this nothing comes of a key any more whose packets stood still. */
    private static final Duration SETTLED = Duration.ofMillis(500);

    /** So long no packet comes: libwebrtc counts them anew every 50 ms, and a key lives through less. */
    private static final Duration STANDSTILL = Duration.ofMillis(90);

    /** More at once were held up: 50 ms of sound are two or three packets, and the end of a key is sent three times. */
    private static final long BURST = 6;

    private final MediaPath from;
    private final MediaPath to;
    private final Supplier<String> heard;
    private final Runnable passTime;

    /**
     * Makes what presses keys on one path.
     *
     * @param to the path on which they are heard
     * @param heard all that were heard so far
     * @param passTime lets 5 to 10 ms pass
     */
    public KeyPress(MediaPath from, MediaPath to, Supplier<String> heard, Runnable passTime) {
        this.from = from;
        this.to = to;
        this.heard = heard;
        this.passTime = passTime;
    }

    /** Returns when the key was heard once, and its time is over, and so is the gap. */
    public void press(char key, Duration length, Duration gap) {
        String once = String.valueOf(key);
        String came = "";
        for (int presses = 0; presses < PRESSES && !came.equals(once); presses++) {
            int before = heard.get().length();
            await(from.sendTone(key, length));
            boolean flowed = watch(before, length.plus(gap));
            if (!flowed) {
                watch(before, SETTLED);
            }
            came = heard.get().substring(before);
            assertThat(came)
                    .as("heard of the key %s of %s, while packets came all the time", key, length)
                    .satisfies(keys -> assertThat(!flowed || keys.equals(once)).isTrue());
        }
        assertThat(came).as("heard of the key %s of %s", key, length).isEqualTo(once);
    }

    /** Waits until the key's time is over and something is heard; returns whether packets came all the while. */
    private boolean watch(int before, Duration first) {
        boolean flowed = true;
        long begin = System.nanoTime();
        long since = begin;
        long count = packets();
        while (isAwaited(before, first, begin)) {
            passTime.run();
            long now = packets();
            boolean held = now - count > BURST || System.nanoTime() - since > STANDSTILL.toNanos();
            flowed &= !held || since - begin > first.toNanos();
            since = now == count ? since : System.nanoTime();
            count = now;
        }
        return flowed;
    }

    private boolean isAwaited(int before, Duration first, long begin) {
        long passed = System.nanoTime() - begin;
        return passed < first.toNanos()
                || (passed < LATEST.toNanos() && heard.get().length() == before);
    }

    private long packets() {
        return await(to.statistics()).received().packets().orElse(0);
    }

    private <T> T await(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        new Waiting(passTime).until(future::isDone, () -> "an operation came to no end");
        return future.join();
    }
}

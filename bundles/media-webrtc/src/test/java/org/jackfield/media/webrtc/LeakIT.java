package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Many calls one after the other, and the provider started again and again: everything comes back. */
class LeakIT {

    private static final int WARM_UP = 50;
    private static final int CALLS = 200;
    private static final int EVENTFUL_WARM_UP = 100;
    private static final int EVENTFUL_CALLS = 60;

    @Test
    void afterManyCallsNothingIsLeft() throws Exception {
        WebRtcMediaProvider provider = new WebRtcMediaProvider();
        calls(provider, WARM_UP);
        ProcessFigures before = ProcessFigures.now();
        int handles = provider.nativeHandles();
        calls(provider, CALLS);
        ProcessFigures after = ProcessFigures.now();
        System.out.println(CALLS + " calls: before " + before + ", after " + after);

        assertThat(provider.nativeHandles())
                .as("native objects")
                .isEqualTo(handles)
                .isEqualTo(2);
        assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 2);
        assertThat(after.descriptors()).as("file descriptors").isLessThanOrEqualTo(before.descriptors() + 2);
        assertThat(after.residentKilobytes())
                .as("memory: without the release of references it would be 37 MB more")
                .isLessThanOrEqualTo(before.residentKilobytes() + 25_000);
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }

    /** With all that a call may go through: video, hold, keys. */
    @Test
    void afterManyEventfulCallsNothingIsLeft() throws Exception {
        WebRtcMediaProvider provider = new WebRtcMediaProvider();
        eventfulCalls(provider, EVENTFUL_WARM_UP);
        ProcessFigures before = ProcessFigures.now();
        eventfulCalls(provider, EVENTFUL_CALLS);
        ProcessFigures after = settled(before);
        System.out.println(EVENTFUL_CALLS + " eventful calls: before " + before + ", after " + after);

        assertThat(provider.nativeHandles()).as("native objects").isEqualTo(2);
        assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 2);
        assertThat(after.descriptors()).as("file descriptors").isLessThanOrEqualTo(before.descriptors() + 2);
        assertThat(after.residentKilobytes()).as("memory").isLessThanOrEqualTo(before.residentKilobytes() + 25_000);
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }

    @Test
    void aProviderThatIsStartedAgainAndAgainLeavesNothing() throws Exception {
        startAndStop();
        ProcessFigures before = ProcessFigures.now();
        for (int round = 0; round < 10; round++) {
            startAndStop();
        }
        ProcessFigures after = settled(before);
        System.out.println("10 restarts: before " + before + ", after " + after);

        assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 2);
        assertThat(after.descriptors()).as("file descriptors").isLessThanOrEqualTo(before.descriptors() + 2);
    }

    @Test
    void aProviderStopsWithinTwoSecondsWhateverIsOpen() throws Exception {
        WebRtcMediaProvider provider = new WebRtcMediaProvider();
        for (int call = 0; call < 10; call++) {
            TestCall.connect(provider);
        }
        long begin = System.nanoTime();
        provider.stop();

        assertThat((System.nanoTime() - begin) / 1_000_000).as("milliseconds").isLessThan(2_500);
        assertThat(provider.nativeHandles()).isZero();
    }

    /** Threads that were told to end do so a little later: waits up to 10 s for that. */
    private static ProcessFigures settled(ProcessFigures before) throws IOException {
        long begin = System.nanoTime();
        ProcessFigures now = ProcessFigures.now();
        while (now.threads() > before.threads() && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            now = ProcessFigures.now();
        }
        return now;
    }

    private static void startAndStop() throws Exception {
        WebRtcMediaProvider provider = new WebRtcMediaProvider();
        TestCall.connect(provider).close();
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }

    private static void eventfulCalls(WebRtcMediaProvider provider, int count) throws Exception {
        for (int call = 0; call < count; call++) {
            TestCall.connect(provider).exercise().close();
        }
    }

    private static void calls(WebRtcMediaProvider provider, int count) throws Exception {
        for (int call = 0; call < count; call++) {
            TestCall.connect(provider).close();
        }
    }
}

package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackfield.media.webrtc.sound.SoundFrame;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.Registration;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sound on its way to applications. */
class PcmListenersTest {

    private final ApplicationThread application = new ApplicationThread();
    private final List<MediaException> warnings = new CopyOnWriteArrayList<>();
    private final PcmListeners listeners = new PcmListeners(application, warnings::add);

    @AfterEach
    void stop() {
        application.stop();
    }

    @Test
    void bytesBecomeSamples() throws InterruptedException {
        BlockingQueue<PcmFrame> heard = new LinkedBlockingQueue<>();
        listeners.add(heard::add);
        byte[] pcm = new byte[160];
        pcm[0] = 0x34;
        pcm[1] = (byte) 0x92;
        listeners.deliver(new SoundFrame(pcm, 8_000, 1));

        PcmFrame frame = heard.poll(10, TimeUnit.SECONDS);
        assertThat(frame).isNotNull();
        assertThat(frame.samples()).hasSize(80).startsWith((short) 0x9234, (short) 0);
        assertThat(frame.sampleRate()).isEqualTo(8_000);
    }

    /** The thread that delivers is libwebrtc's: it must not wait, whatever an application does. */
    @Test
    void aListenerThatBlocksDoesNotBlockTheDelivery() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        listeners.add(frame -> {
            blocked.countDown();
            awaitQuietly(release);
        });
        listeners.deliver(SoundFrame.SILENCE);
        assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();

        long begin = System.nanoTime();
        for (int frame = 0; frame < 5_000; frame++) {
            listeners.deliver(SoundFrame.SILENCE);
        }
        assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(5));
        release.countDown();
    }

    /** Closing a path, on the control thread, must not wait for an application either. */
    @Test
    void aListenerThatBlocksCanBeRemoved() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Registration registration = listeners.add(frame -> {
            blocked.countDown();
            awaitQuietly(release);
        });
        listeners.deliver(SoundFrame.SILENCE);
        assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            registration.close();
            listeners.clear();
        });
        release.countDown();
    }

    @Test
    void oneThatThrowsIsRemovedAndTheOthersHear() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(3);
        List<PcmFrame> before = new CopyOnWriteArrayList<>();
        listeners.add(frame -> {
            before.add(frame);
            throw new IllegalStateException("this listener is broken");
        });
        listeners.add(frame -> heard.countDown());
        for (int frame = 0; frame < 3; frame++) {
            listeners.deliver(SoundFrame.SILENCE);
        }

        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(before).hasSize(1);
        assertThat(warnings)
                .singleElement()
                .extracting(MediaException::kind)
                .isEqualTo(MediaException.Kind.APPLICATION);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

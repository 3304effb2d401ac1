package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalAddressWatchTest {

    private static final Duration INTERVAL = Duration.ofMillis(10);

    private final Threads threads = new Threads(1);

    @AfterEach
    void stop() {
        threads.stop();
    }

    @Test
    void anAddressThatGoesIsToldOnce() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch gone = new CountDownLatch(1);
        LocalAddressWatch watch =
                new LocalAddressWatch(threads, INTERVAL, () -> looks.incrementAndGet() < 3, gone::countDown);

        watch.begin();

        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(looks).hasValue(3);
    }

    @Test
    void theWholeLoopbackNetworkIsLocal() throws Exception {
        assertThat(LocalAddressWatch.isLocal(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(LocalAddressWatch.isLocal(InetAddress.getByName("127.0.3.1")))
                .isTrue();
        assertThat(LocalAddressWatch.isLocal(InetAddress.getByName("192.0.2.1")))
                .isFalse();
    }
}

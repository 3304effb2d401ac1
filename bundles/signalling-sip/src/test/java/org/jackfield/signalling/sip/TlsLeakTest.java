package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.jackfield.spi.signalling.Line;
import org.junit.jupiter.api.Test;

/** Lines that come and go leave no thread and no socket. */
class TlsLeakTest extends WithTls {

    /** Of the JDK, which opens files of its own now and then. */
    private static final long TOLERATED = 5;

    @Test
    void twentyLinesThatWereCalledOverTlsLeaveNothing() throws Exception {
        callOnce();
        assertThat(RestartTest.eventually(() -> connectionThreads() == 0)).isTrue();
        long before = descriptors();
        for (int i = 0; i < 20; i++) {
            callOnce();
        }

        assertThat(RestartTest.eventually(() -> connectionThreads() == 0)).isTrue();
        assertThat(descriptors()).isLessThanOrEqualTo(before + TOLERATED);
    }

    private void callOnce() throws Exception {
        Ears bob = new Ears();
        Line server = server("localhost", bob);
        Line client = client(certificates.trusting());
        call(client, uri("localhost", tlsPort(server)));
        bob.expect("invite");
        client.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
        server.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
        lines.clear();
    }

    private static long connectionThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("jackfield-sip-connection-"))
                .count();
    }

    private static long descriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}

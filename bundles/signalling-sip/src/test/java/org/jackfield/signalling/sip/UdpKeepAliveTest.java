package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.Test;

class UdpKeepAliveTest extends WithPeer {

    @Test
    void aLineWithAServerSendsThemToIt() throws Exception {
        LineConfiguration plain = configuration(Optional.of("sip:" + peer.hostPort()));
        Line registered = open(
                new LineConfiguration(
                        plain.name(),
                        plain.address(),
                        plain.server(),
                        plain.bindHost(),
                        0,
                        plain.userAgent(),
                        plain.trustedPeers(),
                        plain.sessionTimer(),
                        plain.credentials(),
                        plain.registration(),
                        new TransportPolicy(OptionalInt.empty(), TlsPolicy.DEFAULT, Duration.ofMillis(200))),
                new Ears());
        peer.talkTo(registered.localAddress());
        for (int i = 0; i < 3; i++) {
            assertThat(peer.receiveWithin(10_000)).isNotNull().isBlank();
        }

        registered.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void theServerGetsALineBreakAgainAndAgainUntilTheEnd() throws Exception {
        String hostPort = peer.hostPort();
        int port = Integer.parseInt(hostPort.substring(hostPort.lastIndexOf(':') + 1));
        Target server = new Target(Transport.UDP, "127.0.0.1", InetAddress.getLoopbackAddress(), port);
        SipLine here = (SipLine) line;
        UdpKeepAlive keepAlive =
                new UdpKeepAlive(here.provider(), here.threads(), Duration.ofMillis(200), () -> Optional.of(server));
        keepAlive.begin();
        for (int i = 0; i < 3; i++) {
            assertThat(peer.receiveWithin(10_000)).isNotNull().isBlank();
        }
        keepAlive.stop();
        peer.receiveWithin(200);

        assertThat(peer.receiveWithin(600)).isNull();
    }
}

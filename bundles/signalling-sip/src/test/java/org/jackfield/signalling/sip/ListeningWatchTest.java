package org.jackfield.signalling.sip;

import gov.nist.javax.sip.ListeningPointImpl;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.UDPMessageProcessor;
import java.io.Closeable;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jackfield.signalling.sip.stack.connection.ConnectionProcessor;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A socket that others send to dies without anybody's doing; the only way to that is through the stack's own fields. */
class ListeningWatchTest {

    private final FlowEars told = new FlowEars(new Ears());
    private SipSignallingProvider provider;
    private SipLine line;

    @BeforeEach
    void open() throws Exception {
        provider = new SipSignallingProvider(TestLimits.quick(), TestLimits.quickFlow(List.of()));
        line = (SipLine) open(WithPeer.configuration(Optional.empty()));
    }

    private Line open(LineConfiguration configuration) throws Exception {
        return provider.open(configuration, told).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        provider.stop();
    }

    @Test
    void aDeadSocketForDatagramsIsToldAndTheLineCanBeOpenedAgain() throws Exception {
        kill("udp", UDPMessageProcessor.class, "sock");

        expectLost("udp");
    }

    @Test
    void aDeadSocketForConnectionsIsToldAndTheLineCanBeOpenedAgain() throws Exception {
        kill("tcp", ConnectionProcessor.class, "server");

        expectLost("tcp");
    }

    private void expectLost(String transport) throws Exception {
        String place = line.localAddress();
        told.expect("lost nothing listens on " + transport + " " + place + " any more");
        line.close().toCompletableFuture().get(20, TimeUnit.SECONDS);

        LineConfiguration plain = WithPeer.configuration(Optional.empty());
        Line again = open(new LineConfiguration(
                plain.name(),
                plain.address(),
                plain.server(),
                plain.bindHost(),
                Integer.parseInt(place.substring(place.lastIndexOf(':') + 1)),
                plain.userAgent()));
        RawPeer peer = new RawPeer(again.localAddress());
        peer.sendUntil(peer.request("OPTIONS", "sip:bob@" + place, "alive", 1, ""), "SIP/2.0 200");
        peer.close();
    }

    private void kill(String transport, Class<?> owner, String socket) throws Exception {
        ListeningPointImpl point = (ListeningPointImpl) line.provider().getListeningPoint(transport);
        MessageProcessor processor = point.getMessageProcessor();
        Field field = owner.getDeclaredField(socket);
        field.setAccessible(true);
        ((Closeable) field.get(processor)).close();
    }
}

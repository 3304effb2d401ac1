package org.jackfield.signalling.sip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.jackfield.signalling.sip.stack.tls.TlsContexts;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.io.TempDir;

/** As over WebSocket, with TLS. */
class SipContractOverWssTest extends SipContractOverWsTest {

    @TempDir
    static Path folder;

    private TransportPolicy policy;

    SipContractOverWssTest() throws SignallingException {}

    @Override
    WebSocketProxy proxy() throws Exception {
        Certificates certificates = new Certificates(folder).localhost();
        policy = new TransportPolicy(OptionalInt.empty(), certificates.trusting(), Duration.ofSeconds(15));
        return new WebSocketProxy(TlsContexts.make(certificates.showing("localhost", ClientAuthentication.NONE)));
    }

    @Override
    protected TransportPolicy policy() {
        return policy;
    }

    @Override
    public String transport() {
        return "wss";
    }
}

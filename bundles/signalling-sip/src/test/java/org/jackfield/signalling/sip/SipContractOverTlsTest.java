package org.jackfield.signalling.sip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SipContractOverTlsTest extends SipContractOverUdpTest {

    @TempDir
    static Path folder;

    private TransportPolicy policy;

    SipContractOverTlsTest() throws SignallingException {}

    @BeforeAll
    void makeCertificates() throws Exception {
        policy = new TransportPolicy(
                OptionalInt.of(0),
                new Certificates(folder).localhost().showing("localhost", ClientAuthentication.NEEDED),
                Duration.ofSeconds(15));
    }

    @Override
    public String transport() {
        return "tls";
    }

    @Override
    protected TransportPolicy policy() {
        return policy;
    }

    @Override
    protected String hostPort(Line line) {
        return ((SipLine) line).account().addresses().sentBy("tls").toString();
    }
}

package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.spi.contract.signalling.FlowContract;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.SignallingProvider;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TransportPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** One stack for all rows, a registrar and proxy for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SipFlowContractOverWsTest extends FlowContract {

    private final SipSignallingProvider provider;
    private WebSocketProxy proxy;

    SipFlowContractOverWsTest() throws Exception {
        provider = new SipSignallingProvider(TestLimits.quick(), TestLimits.quickFlow(List.of()));
    }

    @Override
    protected SignallingProvider start() throws Exception {
        proxy = new WebSocketProxy().listening();
        return provider;
    }

    @Override
    protected void stop() {
        proxy.close();
    }

    @AfterAll
    void stopProvider() {
        provider.stop();
    }

    @Override
    public String transport() {
        return "ws";
    }

    @Override
    protected Optional<String> server() {
        return Optional.of(proxy.url());
    }

    /** The JDK's WebSocket does not always tell the end of a connection; then the next ping finds it out. */
    @Override
    protected TransportPolicy policy() {
        return new TransportPolicy(OptionalInt.empty(), TlsPolicy.DEFAULT, Duration.ofSeconds(5));
    }

    @Override
    protected String hostPort(Line line) {
        return ((SipLine) line).account().addresses().sentBy(transport()).toString();
    }

    @Override
    protected void breakConnections() {
        proxy.breakOff();
    }

    @Override
    protected void refuseRegistrations(int statusCode) {
        proxy.refuseRegistrations(statusCode + " Refused");
    }
}

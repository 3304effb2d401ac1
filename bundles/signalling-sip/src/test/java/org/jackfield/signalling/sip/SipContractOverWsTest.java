package org.jackfield.signalling.sip;

import java.util.Optional;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Between lines that are connected to one proxy by WebSocket. */
class SipContractOverWsTest extends SipContractOverUdpTest {

    private WebSocketProxy proxy;

    SipContractOverWsTest() throws SignallingException {}

    @BeforeAll
    final void startProxy() throws Exception {
        proxy = proxy().listening();
    }

    @AfterAll
    final void stopProxy() {
        proxy.close();
    }

    WebSocketProxy proxy() throws Exception {
        return new WebSocketProxy();
    }

    @Override
    public String transport() {
        return "ws";
    }

    @Override
    protected Optional<String> server() {
        return Optional.of(proxy.url());
    }

    @Override
    protected String hostPort(Line line) {
        return ((SipLine) line).account().addresses().sentBy(transport()).toString();
    }
}

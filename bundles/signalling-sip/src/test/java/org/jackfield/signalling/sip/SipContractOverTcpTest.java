package org.jackfield.signalling.sip;

import org.jackfield.spi.signalling.SignallingException;

class SipContractOverTcpTest extends SipContractOverUdpTest {

    SipContractOverTcpTest() throws SignallingException {}

    @Override
    public String transport() {
        return "tcp";
    }
}

package org.jackfield.signalling.sip;

import org.jackfield.spi.signalling.SignallingException;

class SipContractOverTcpAndIpv6Test extends SipContractOverTcpTest {

    SipContractOverTcpAndIpv6Test() throws SignallingException {}

    @Override
    protected String host() {
        return "::1";
    }
}

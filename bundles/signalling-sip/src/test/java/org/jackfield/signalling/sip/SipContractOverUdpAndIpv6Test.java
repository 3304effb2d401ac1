package org.jackfield.signalling.sip;

import org.jackfield.spi.signalling.SignallingException;

class SipContractOverUdpAndIpv6Test extends SipContractOverUdpTest {

    SipContractOverUdpAndIpv6Test() throws SignallingException {}

    @Override
    protected String host() {
        return "::1";
    }
}

package org.jackfield.signalling.sip;

import org.jackfield.spi.signalling.SignallingException;

class SipContractOverTlsAndIpv6Test extends SipContractOverTlsTest {

    SipContractOverTlsAndIpv6Test() throws SignallingException {}

    @Override
    protected String host() {
        return "::1";
    }
}

package org.jackfield.signalling.sip;

import org.jackfield.spi.contract.signalling.SignallingContract;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.SignallingProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** One stack for all rows: to stop it takes a second. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SipContractOverUdpTest extends SignallingContract {

    private final SipSignallingProvider provider;

    SipContractOverUdpTest() throws SignallingException {
        provider = new SipSignallingProvider(TestLimits.quick());
    }

    @Override
    protected SignallingProvider start() {
        return provider;
    }

    @Override
    protected void stop() {
        // Lines are closed; the stack is used again.
    }

    @AfterAll
    void stopProvider() {
        provider.stop();
    }
}

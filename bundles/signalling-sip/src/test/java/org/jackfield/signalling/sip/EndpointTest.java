package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;

/** Nothing of a call stays when it is over. */
class EndpointTest {

    private static final int CALLS = 100;

    @Test
    void aHundredRefusedCallsAreForgotten() throws Exception {
        Endpoint endpoint = new Endpoint(TestLimits.quick(), FlowLimits.usual(List.of()), LocalNetwork.SYSTEM);
        try {
            SipLine alice =
                    endpoint.open(configuration("alice"), new Refusing()).get();
            SipLine bob = endpoint.open(configuration("bob"), new Refusing()).get();
            List<Ears> callers = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                Ears ears = new Ears();
                callers.add(ears);
                alice.invite(new Invitation("n" + i, "sip:bob@" + bob.localAddress(), RawPeer.SDP, Map.of()), ears);
            }
            for (Ears ears : callers) {
                ears.expect("end REFUSED 486");
            }
            assertThat(endpoint.legs().size()).isPositive();
            CountDownLatch lingered = new CountDownLatch(1);
            endpoint.threads().after(endpoint.limits().timeout().plusMillis(500), lingered::countDown);
            assertThat(lingered.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(endpoint.legs().size()).isZero();
        } finally {
            endpoint.stop();
        }
    }

    private static LineConfiguration configuration(String user) {
        return new LineConfiguration(
                user,
                new NameAddress("", "sip:" + user + "@jackfield.test"),
                Optional.empty(),
                "127.0.0.1",
                0,
                "Test/1");
    }

    /** Refuses every call. */
    private static final class Refusing implements LineListener {

        @Override
        public LegListener onInvite(Leg leg, IncomingInvitation invitation) {
            leg.reject(486);
            return new Ears();
        }

        @Override
        public void onLost(SignallingException reason) {
            throw new AssertionError(reason);
        }
    }
}

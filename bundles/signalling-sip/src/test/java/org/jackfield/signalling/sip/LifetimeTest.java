package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.SipStackImpl;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.junit.jupiter.api.Test;

/** What comes late, and what may not outlive a call. */
class LifetimeTest extends WithPeer {

    @Test
    void anInviteThatComesAgainAfterTheAcceptanceGetsItAgain() throws Exception {
        String invite = peer.invite("late1", peer.contact(), RawPeer.SDP);
        peer.send(invite);
        ears.expect("invite");
        ears.leg().accept(RawPeer.SDP);
        peer.receive("SIP/2.0 200");
        peer.send(invite);

        String next = peer.receive("SIP/2.0");
        assertThat(next).startsWith("SIP/2.0 200");
        assertThat(RawPeer.header(next, "CSeq")).isEqualTo("1 INVITE");
        peer.send(request("ACK", "late1", 1, next));
        ears.expect("acknowledged");
        peer.send(invite);
        answered(2);
        ears.expectNothingMore();
    }

    @Test
    void anInviteThatComesAgainAfterTheCallIsNoNewCall() throws Exception {
        String accepted = talk("late2");
        peer.send(request("BYE", "late2", 2, accepted));
        peer.receive("SIP/2.0 200");
        ears.expect("end BYE_RECEIVED");
        peer.send(peer.invite("late2", peer.contact(), RawPeer.SDP));
        answered(3);
        ears.expectNothingMore();
    }

    /** All that was sent before has been looked at: the stack's listener has one thread. */
    private void answered(int sequence) throws Exception {
        peer.send(peer.request("OPTIONS", "sip:bob@" + peer.lineHostPort(), "options", sequence, ""));
        String answer = peer.receive("SIP/2.0");
        while (!RawPeer.header(answer, "CSeq").equals(sequence + " OPTIONS")) {
            assertThat(answer).doesNotStartWith("SIP/2.0 482").doesNotStartWith("SIP/2.0 100");
            answer = peer.receive("SIP/2.0");
        }
    }

    @Test
    void aCallThatWasGivenUpForLostLeavesNoTransaction() throws Exception {
        Leg leg = call();
        peer.send(RawPeer.response(peer.receive("INVITE"), "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        leg.cancel();
        peer.send(RawPeer.response(peer.receive("CANCEL"), "200 OK", "p"));
        ears.expect("end TIMEOUT");
        linger();
        assertThat(stack().getClientTransactionTableSize()).isZero();
    }

    @Test
    void theFirstRequestOfTheOtherSideMayHaveNumberZero() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();
        peer.receive("ACK");
        peer.send(peer.request(
                        "BYE", "sip:bob@" + peer.lineHostPort(), "call@jackfield.test", 0, RawPeer.tag(invite, "From"))
                .replace(";tag=peer", ";tag=p"));

        peer.receive("SIP/2.0 200");
        ears.expect("end BYE_RECEIVED");
    }

    @Test
    void aByeThatWaitedInVainForTheAcknowledgementKeepsItsReason() throws Exception {
        peer.send(peer.invite("late3", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().accept(RawPeer.SDP);
        ears.leg().bye("SIP;cause=408;text=\"RTP Timeout\"");

        String bye = peer.receive("BYE");
        assertThat(RawPeer.header(bye, "Reason")).isEqualTo("SIP;cause=408;text=\"RTP Timeout\"");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end NO_ACK");
    }

    @Test
    void aListenerThatFailsBadlyDoesNotKeepALineOpen() throws Exception {
        line.invite(new Invitation("bad@jackfield.test", peer.uri(), RawPeer.SDP, Map.of()), (LegListener)
                Proxy.newProxyInstance(
                        LegListener.class.getClassLoader(),
                        new Class<?>[] {LegListener.class},
                        (proxy, method, arguments) -> {
                            throw new NoClassDefFoundError("its bundle is gone");
                        }));
        peer.receive("INVITE");

        line.close().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private SipStackImpl stack() {
        return (SipStackImpl) ((SipLine) line).provider().getSipStack();
    }

    /** Waits until nothing can come for a call that is over. */
    private void linger() throws Exception {
        CountDownLatch lingered = new CountDownLatch(1);
        SipLine here = (SipLine) line;
        here.threads().after(here.limits().timeout().plusMillis(1000), lingered::countDown);
        assertThat(lingered.await(20, TimeUnit.SECONDS)).isTrue();
    }
}

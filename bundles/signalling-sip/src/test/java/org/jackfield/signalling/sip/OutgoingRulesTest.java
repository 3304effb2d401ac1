package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.sip.TransactionState;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.Line;
import org.junit.jupiter.api.Test;

/** What a line sends to a peer and does with its responses, on the wire. */
class OutgoingRulesTest extends WithPeer {

    @Test
    void theInviteHasWhatRfc3261Wants() throws Exception {
        Leg leg = line.invite(
                new Invitation("w1@jackfield.test", peer.uri(), RawPeer.SDP, Map.of("X-Ticket", "42; a=\"b\"")), ears);
        String invite = peer.receive("INVITE " + peer.uri() + " SIP/2.0");

        assertThat(RawPeer.header(invite, "From")).startsWith("\"Bob\" <sip:bob@jackfield.test>;tag=");
        assertThat(RawPeer.header(invite, "To")).isEqualTo("<" + peer.uri() + ">");
        assertThat(RawPeer.header(invite, "Call-ID"))
                .isEqualTo("w1@jackfield.test")
                .isEqualTo(leg.callId());
        assertThat(RawPeer.header(invite, "Contact")).isEqualTo("<sip:bob@" + line.localAddress() + ">");
        assertThat(RawPeer.header(invite, "Via")).contains(line.localAddress(), "rport", "branch=z9hG4bK");
        assertThat(RawPeer.header(invite, "Max-Forwards")).isEqualTo("70");
        assertThat(RawPeer.header(invite, "User-Agent")).isEqualTo("Test/1");
        assertThat(RawPeer.header(invite, "X-Ticket")).isEqualTo("42; a=\"b\"");
        assertThat(RawPeer.header(invite, "Content-Type")).isEqualTo("application/sdp");
        assertThat(invite).contains("Allow: ").endsWith("\r\n\r\n" + RawPeer.SDP);
        peer.send(RawPeer.response(invite, "486 Busy Here", "p"));
        ears.expect("end REFUSED 486");
    }

    @Test
    void aRefusalTellsReasonAndWarning() throws Exception {
        call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(
                invite,
                "488 Not Acceptable Here",
                "p",
                "Reason: Q.850;cause=65;text=\"no codec\"",
                "Warning: 305 peer.test \"Incompatible media format\""));

        assertThat(ears.expect("end REFUSED 488"))
                .contains("Not Acceptable Here", "no codec", "Incompatible media format");
        peer.receive("ACK");
    }

    @Test
    void aRedirectionIsARefusal() throws Exception {
        call();
        peer.send(RawPeer.response(peer.receive("INVITE"), "302 Moved Temporarily", "p", "Contact: <sip:else@x.test>"));

        ears.expect("end REFUSED 302");
    }

    @Test
    void cancelWaitsForAProvisionalResponse() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        leg.cancel();
        String next = peer.receiveWithin(TestLimits.T1 * 8);
        assertThat(next).isNotNull().startsWith("INVITE");
        peer.send(RawPeer.response(invite, "100 Trying", ""));

        String cancel = peer.receive("CANCEL");
        assertThat(RawPeer.header(cancel, "Via")).isEqualTo(RawPeer.header(invite, "Via"));
        assertThat(RawPeer.header(cancel, "CSeq")).isEqualTo("1 CANCEL");
        peer.send(RawPeer.response(cancel, "200 OK", "p"));
        peer.send(RawPeer.response(invite, "487 Request Terminated", "p"));
        ears.expect("end REFUSED 487");
    }

    @Test
    void acceptanceBeforeTheAnswerToCancelIsAnAcceptance() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        leg.cancel();
        String cancel = peer.receive("CANCEL");
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP));
        peer.send(RawPeer.response(cancel, "200 OK", "p"));

        assertGhostIsEnded(leg);
    }

    @Test
    void acceptanceAfterTheAnswerToCancelIsAnAcceptance() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        leg.cancel();
        String cancel = peer.receive("CANCEL");
        peer.send(RawPeer.response(cancel, "200 OK", "p"));
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP));

        assertGhostIsEnded(leg);
    }

    /** The stack has taken the 200 already, but the leg has not: the CANCEL cannot be sent any more. */
    @Test
    void acceptanceThatWaitsBehindCancelIsAnAcceptance() throws Exception {
        OutgoingLeg leg = (OutgoingLeg) call();
        String invite = peer.receive("INVITE");
        String accepted = RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP);
        ears.atProvisional(() -> {
            leg.cancel();
            sendUnchecked(accepted);
            assertThat(RestartTest.eventually(() -> TransactionState.TERMINATED.equals(
                            leg.inviting().transaction().getState())))
                    .isTrue();
        });
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact()));

        ears.expect("provisional 180");
        assertGhostIsEnded(leg);
    }

    private void sendUnchecked(String message) {
        try {
            peer.send(message);
        } catch (IOException notSent) {
            throw new UncheckedIOException(notSent);
        }
    }

    private void assertGhostIsEnded(Leg leg) throws Exception {
        ears.expect("accepted");
        leg.acknowledge();
        leg.bye("");
        peer.receive("ACK");
        peer.send(RawPeer.response(peer.receive("BYE"), "200 OK", ""));
        ears.expect("end BYE_SENT");
    }

    @Test
    void aCancelThatNothingFollowsEndsInATimeout() throws Exception {
        Leg leg = call();
        peer.send(RawPeer.response(peer.receive("INVITE"), "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        leg.cancel();

        peer.receive("CANCEL");
        ears.expect("end TIMEOUT");
    }

    @Test
    void anAcceptanceThatComesWhenTheCallIsGivenUpForLostIsDeclined() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "180 Ringing", "p", peer.contact()));
        ears.expect("provisional 180");
        leg.cancel();
        ears.expect("end TIMEOUT");
        peer.send(RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP));

        peer.receive("ACK");
        peer.send(RawPeer.response(peer.receive("BYE"), "200 OK", ""));
        ears.expectNothingMore();
    }

    @Test
    void nobodyAnswers() throws Exception {
        call();
        peer.receive("INVITE");

        ears.expect("end TIMEOUT");
    }

    @Test
    void aRepeatedAcceptanceIsAcknowledgedAgain() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        String accepted = RawPeer.response(invite, "200 OK", "p", peer.contact(), RawPeer.SDP);
        peer.send(accepted);
        ears.expect("accepted");
        leg.acknowledge();
        String first = peer.receive("ACK");
        peer.send(accepted);

        String second = peer.receive("ACK");
        assertThat(RawPeer.header(second, "CSeq"))
                .isEqualTo(RawPeer.header(first, "CSeq"))
                .isEqualTo("1 ACK");
        ears.expectNothingMore();
        leg.bye("");
        String bye = peer.receive("BYE");
        peer.send(accepted);
        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("1 ACK");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");
    }

    @Test
    void ofTwoPhonesThatAcceptTheSecondIsDeclined() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "200 OK", "first", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        peer.send(RawPeer.response(invite, "200 OK", "second", peer.contact(), RawPeer.SDP));

        assertThat(RawPeer.tag(peer.receive("ACK"), "To")).isEqualTo("second");
        String bye = peer.receive("BYE");
        assertThat(RawPeer.tag(bye, "To")).isEqualTo("second");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        leg.acknowledge();
        assertThat(RawPeer.tag(peer.receive("ACK"), "To")).isEqualTo("first");
        ears.expectNothingMore();
        assertThat(ears.accepted().dialog().remoteTag()).contains("first");
    }

    @Test
    void aSecondPhoneThatAcceptsWhenWeHangUpIsDeclinedToo() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "200 OK", "first", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.bye("");
        String bye = peer.receive("BYE");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");
        peer.send(RawPeer.response(invite, "200 OK", "second", peer.contact(), RawPeer.SDP));

        String ack = peer.receive("ACK");
        assertThat(RawPeer.tag(ack, "To")).isEqualTo("second");
        assertThat(RawPeer.header(ack, "CSeq")).isEqualTo("1 ACK");
        assertThat(RawPeer.header(peer.receive("BYE"), "CSeq")).isEqualTo("2 BYE");
    }

    @Test
    void aPhoneThatHasVanishedEndsTheCallWhenTheByeTimesOut() throws Exception {
        Leg leg = talkOut();
        leg.bye("");

        peer.receive("BYE");
        peer.receive("BYE");
        ears.expect("end BYE_SENT");
    }

    @Test
    void aPhoneThatDoesNotKnowTheCallSaysSo() throws Exception {
        Leg leg = talkOut();
        leg.bye("");
        peer.send(RawPeer.response(peer.receive("BYE"), "481 Call/Transaction Does Not Exist", ""));

        ears.expect("end DIALOG_LOST");
    }

    @Test
    void byesCross() throws Exception {
        Leg leg = talkOut();
        leg.bye("");
        String bye = peer.receive("BYE");
        String theirs = peer.request("BYE", "sip:bob@" + line.localAddress(), leg.callId(), 1, RawPeer.tag(bye, "From"))
                .replace("tag=peer", "tag=p");
        peer.send(theirs);

        peer.receive("SIP/2.0 200");
        ears.expect("end BYE_RECEIVED");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expectNothingMore();
    }

    @Test
    void theOutboundProxyIsTheFirstRoute() throws Exception {
        String proxy = "sip:" + peer.hostPort() + ";transport=udp";
        Ears proxied = new Ears();
        Line through = open(configuration(Optional.of(proxy)), proxied);
        peer.talkTo(through.localAddress());
        Leg leg = through.invite(
                new Invitation("p1@jackfield.test", "sip:carol@nowhere.invalid", RawPeer.SDP, Map.of()), proxied);
        String invite = peer.receive("INVITE sip:carol@nowhere.invalid SIP/2.0");
        assertThat(RawPeer.header(invite, "Route")).isEqualTo("<" + proxy + ";lr>");
        String recordRoute = "Record-Route: <sip:" + peer.hostPort() + ";lr>";
        peer.send(RawPeer.response(
                invite, "200 OK", "c", recordRoute, "Contact: <sip:carol@phone.invalid>", RawPeer.SDP));
        proxied.expect("accepted");
        leg.acknowledge();

        String ack = peer.receive("ACK sip:carol@phone.invalid SIP/2.0");
        assertThat(RawPeer.header(ack, "Route")).isEqualTo("<sip:" + peer.hostPort() + ";lr>");
        leg.bye("");
        peer.receive("BYE sip:carol@phone.invalid SIP/2.0");
        through.close().toCompletableFuture().join();
        proxied.expect("end CLOSED");
    }

    @Test
    void aStrictRouterFindsItselfInTheRequestUri() throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        String strict = "sip:strict@" + peer.hostPort();
        peer.send(
                RawPeer.response(invite, "200 OK", "p", "Record-Route: <" + strict + ">", peer.contact(), RawPeer.SDP));
        ears.expect("accepted");
        leg.acknowledge();

        String ack = peer.receive("ACK " + strict + " SIP/2.0");
        assertThat(RawPeer.header(ack, "Route")).isEqualTo("<" + peer.uri() + ">");
    }

    @Test
    void whatWouldInjectAHeaderIsNotSent() throws Exception {
        assertNotSent(new Invitation("a@b\r\nX-Evil: 1", peer.uri(), RawPeer.SDP, Map.of()), "Call-ID");
        assertNotSent(new Invitation("a@b", peer.uri() + "\r\nX-Evil: 1", RawPeer.SDP, Map.of()), "target");
        assertNotSent(new Invitation("a@b", "sip:100\r\nX..@" + peer.hostPort(), RawPeer.SDP, Map.of()), "target");
        assertNotSent(new Invitation("a@b", "tel:+1234", RawPeer.SDP, Map.of()), "target");
        assertNotSent(new Invitation("a@b", peer.uri() + "?X-Evil=1", RawPeer.SDP, Map.of()), "target");
        assertNotSent(new Invitation("a@b", peer.uri() + ";transport=sctp", RawPeer.SDP, Map.of()), "transport");
        assertNotSent(new Invitation("a@b", "sip:100@127.0.0.1:99999", RawPeer.SDP, Map.of()), "port");
        assertNotSent(new Invitation("a@b", peer.uri(), RawPeer.SDP, Map.of("X-A", "1\r\nX-Evil: 1")), "X-A");
        assertNotSent(new Invitation("a@b", peer.uri(), RawPeer.SDP, Map.of("X-A\r\nX-Evil", "1")), "header name");
        assertNotSent(new Invitation("a@b", peer.uri(), RawPeer.SDP, Map.of("Via", "1")), "Via");

        assertThat(peer.receiveWithin(TestLimits.T1 * 4)).isNull();
    }

    private void assertNotSent(Invitation invitation, String named) throws Exception {
        line.invite(invitation, ears);
        assertThat(ears.expect("end TRANSPORT")).contains(named).doesNotContain("\r", "\n");
    }

    @Test
    void aReasonThatWouldInjectAHeaderEndsTheCallWithoutIt() throws Exception {
        Leg leg = talkOut();
        leg.bye("SIP;cause=200\r\nX-Evil: 1");

        String bye = peer.receive("BYE");
        assertThat(bye).doesNotContain("X-Evil").doesNotContain("Reason");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");
    }

    @Test
    void aCallOverTcpToNobodyEndsAtOnce() throws Exception {
        line.invite(new Invitation("tcp@jackfield.test", peer.uri() + ";transport=tcp", RawPeer.SDP, Map.of()), ears);

        ears.expect("end TRANSPORT");
    }
}

package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a line does with an UPDATE of the peer's (RFC 3311 section 5.2), on the wire. */
class UpdateReceivedTest extends WithPeer {

    @Test
    void anUpdateWithoutAnOfferIsAnsweredAndSaysWhereThePeerIs() throws Exception {
        String accepted = talk("u1");
        String moved = "sip:moved@" + peer.hostPort();
        peer.send(request("UPDATE", "u1", 2, accepted, "Contact: <" + moved + ">"));

        String answered = peer.receive("SIP/2.0 200");
        assertThat(RawPeer.header(answered, "CSeq")).isEqualTo("2 UPDATE");
        assertThat(RawPeer.header(answered, "Contact")).contains(line.localAddress());
        ears.leg().bye("");
        peer.receive("BYE " + moved + " SIP/2.0");
    }

    @Test
    void anUpdateWithAnOfferIsToldAndAnswered() throws Exception {
        String accepted = talk("u2");
        peer.send(request("UPDATE", "u2", 2, accepted, peer.contact(), RawPeer.SDP));
        assertThat(ears.expect("reoffer")).endsWith(RawPeer.SDP);
        ears.leg().answerReoffer(RawPeer.SDP + "a=answer\r\n");

        assertThat(peer.receive("SIP/2.0 200")).endsWith("a=answer\r\n");
        assertThat(peer.receiveWithin(TestLimits.T1 * 4)).isNull();
        hangUp("u2", 3, accepted);
    }

    @Test
    void anUpdateThatComesBeforeTheAnswerToTheLastHasToWait() throws Exception {
        String accepted = talk("u3");
        peer.send(request("UPDATE", "u3", 2, accepted, peer.contact(), RawPeer.SDP));
        ears.expect("reoffer");
        peer.send(request("UPDATE", "u3", 3, accepted, peer.contact()));

        String early = peer.receive("SIP/2.0 500");
        assertThat(Integer.parseInt(RawPeer.header(early, "Retry-After"))).isBetween(0, 10);
        ears.leg().rejectReoffer(488);
        assertThat(RawPeer.header(peer.receive("SIP/2.0 488"), "CSeq")).isEqualTo("2 UPDATE");
        hangUp("u3", 4, accepted);
    }

    @Test
    void anOfferBeforeTheFirstIsAnsweredIsTooEarly() throws Exception {
        peer.send(peer.invite("u4", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(180);
        String ringing = peer.receive("SIP/2.0 180");
        peer.send(request("UPDATE", "u4", 2, ringing, peer.contact(), RawPeer.SDP));

        assertThat(RawPeer.header(peer.receive("SIP/2.0 500"), "Retry-After")).isNotEmpty();
        peer.send(request("UPDATE", "u4", 3, ringing, peer.contact()));
        assertThat(RawPeer.header(peer.receive("SIP/2.0 200"), "CSeq")).isEqualTo("3 UPDATE");
        ears.leg().reject(486);
        ears.expect("end REJECTED");
    }

    @Test
    void anUpdateCannotBeCancelled() throws Exception {
        String accepted = talk("u5");
        peer.send(request("UPDATE", "u5", 2, accepted, peer.contact(), RawPeer.SDP));
        ears.expect("reoffer");
        peer.send(request("CANCEL", "u5", 2, accepted));

        peer.receive("SIP/2.0 481");
        ears.leg().answerReoffer(RawPeer.SDP);
        peer.receive("SIP/2.0 200");
        hangUp("u5", 3, accepted);
    }

    @Test
    void whatCannotBeTakenIsRefused() throws Exception {
        String accepted = talk("u6");
        peer.send(request("UPDATE", "u6", 2, accepted, "Contact: <sip:a@127.0.0.1:99999>"));
        peer.receive("SIP/2.0 400");
        peer.send(request("UPDATE", "u6", 3, accepted, peer.contact(), "Content-Type: text/plain", RawPeer.SDP));
        peer.receive("SIP/2.0 415");
        peer.send(request("UPDATE", "u6", 4, accepted, peer.contact(), "Require: frobnicate"));
        peer.receive("SIP/2.0 420");
        peer.send(request("UPDATE", "u6", 5, accepted));
        peer.receive("SIP/2.0 200");

        hangUp("u6", 6, accepted);
    }
}

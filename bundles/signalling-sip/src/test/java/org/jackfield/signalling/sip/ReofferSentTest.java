package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.spi.signalling.Leg;
import org.junit.jupiter.api.Test;

/** How a line offers anew within the dialog (RFC 3261 section 14.1), on the wire. */
class ReofferSentTest extends WithPeer {

    private static final String OFFER = RawPeer.SDP + "a=offer\r\n";
    private static final String ANSWER = RawPeer.SDP + "a=answer\r\n";

    @Test
    void theCallerOffersAnew() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);

        String reinvite = peer.receive("INVITE " + peer.uri() + " SIP/2.0");
        assertThat(RawPeer.header(reinvite, "CSeq")).isEqualTo("2 INVITE");
        assertThat(RawPeer.tag(reinvite, "To")).isEqualTo("p");
        assertThat(RawPeer.header(reinvite, "Contact")).contains(line.localAddress());
        assertThat(reinvite).endsWith(OFFER).contains("Allow: ");
        peer.send(RawPeer.response(reinvite, "200 OK", "", peer.contact(), ANSWER));
        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("2 ACK");
        assertThat(ears.expect("answered")).endsWith(ANSWER);
        hangUp(leg);
    }

    @Test
    void theCalledSideOffersAnew() throws Exception {
        String accepted = talk("o1");
        ears.leg().reoffer(OFFER);

        String reinvite = peer.receive("INVITE " + peer.uri() + " SIP/2.0");
        assertThat(RawPeer.header(reinvite, "CSeq")).isEqualTo("1 INVITE");
        peer.send(RawPeer.response(reinvite, "200 OK", "", peer.contact(), ANSWER));
        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("1 ACK");
        ears.expect("answered");
        hangUp("o1", 2, accepted);
    }

    @Test
    void aRepeatedAcceptanceIsAcknowledgedAgainAlsoWhenTheLegHasGoneOn() throws Exception {
        Leg leg = talkOut();
        String first = answer(leg);
        String second = answer(leg);
        peer.send(first);
        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("2 ACK");
        leg.bye("");
        String bye = peer.receive("BYE");
        peer.send(second);
        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("3 ACK");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");
        peer.send(second);
        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("3 ACK");
        ears.expectNothingMore();
    }

    /** Lets the peer accept an offer; returns its response. */
    private String answer(Leg leg) throws Exception {
        leg.reoffer(OFFER);
        String accepted = RawPeer.response(peer.receive("INVITE"), "200 OK", "", peer.contact(), ANSWER);
        peer.send(accepted);
        peer.receive("ACK");
        ears.expect("answered");
        return accepted;
    }

    @Test
    void theAcceptanceOfTheCallIsAcknowledgedAgainAfterAReoffer() throws Exception {
        Leg leg = call();
        String accepted = RawPeer.response(peer.receive("INVITE"), "200 OK", "p", peer.contact(), RawPeer.SDP);
        peer.send(accepted);
        ears.expect("accepted");
        leg.acknowledge();
        peer.receive("ACK");
        answer(leg);
        peer.send(accepted);

        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("1 ACK");
        hangUp(leg);
    }

    @Test
    void aRefusedOfferIsToldAndTheCallGoesOn() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);
        peer.send(RawPeer.response(peer.receive("INVITE"), "488 Not Acceptable Here", ""));
        peer.receive("ACK");
        ears.expect("reoffer refused 488 Not Acceptable Here");
        leg.reoffer(OFFER);
        peer.send(RawPeer.response(peer.receive("INVITE"), "503 Not Now", "", "Retry-After: 7 (busy);duration=9"));
        ears.expect("reoffer refused 503 Not Now, wait PT7S");

        hangUp(leg);
    }

    @Test
    void glareIsTold() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);
        peer.send(RawPeer.response(peer.receive("INVITE"), "491 Request Pending", ""));

        ears.expect("reoffer refused 491");
        hangUp(leg);
    }

    @Test
    void aReinviteOrUpdateOfThePeerMeanwhileIsGlare() throws Exception {
        String accepted = talk("g1");
        ears.leg().reoffer(OFFER);
        String reinvite = peer.receive("INVITE");
        peer.send(request("INVITE", "g1", 2, accepted, peer.contact(), RawPeer.SDP));
        peer.receive("SIP/2.0 491", "CSeq: 2 INVITE");
        peer.send(request("UPDATE", "g1", 3, accepted, peer.contact(), RawPeer.SDP));
        peer.receive("SIP/2.0 491", "CSeq: 3 UPDATE");
        peer.send(request("UPDATE", "g1", 4, accepted, peer.contact()));
        peer.receive("SIP/2.0 200");

        peer.send(RawPeer.response(reinvite, "491 Request Pending", ""));
        ears.expect("reoffer refused 491");
        peer.send(request("INVITE", "g1", 5, accepted, peer.contact(), RawPeer.SDP));
        ears.expect("reoffer");
        hangUp("g1", 6, accepted);
    }

    @Test
    void aSecondOfferIsRefusedAtOnce() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);
        String reinvite = peer.receive("INVITE");
        leg.reoffer(OFFER);

        ears.expect("reoffer refused 491");
        peer.send(RawPeer.response(reinvite, "200 OK", "", peer.contact(), ANSWER));
        ears.expect("answered");
        hangUp(leg);
    }

    @Test
    void anOfferWhileThePeersIsOpenIsRefusedAtOnce() throws Exception {
        String accepted = talk("g2");
        peer.send(request("INVITE", "g2", 2, accepted, peer.contact(), RawPeer.SDP));
        ears.expect("reoffer");
        ears.leg().reoffer(OFFER);
        ears.expect("reoffer refused 491");
        ears.leg().answerReoffer(ANSWER);
        peer.receive("SIP/2.0 200");
        ears.leg().reoffer(OFFER);
        ears.expect("reoffer refused 491");
        peer.send(request("ACK", "g2", 2, accepted));
        ears.expect("reoffer acknowledged");
        ears.leg().reoffer(OFFER);

        peer.receive("INVITE");
        hangUp("g2", 3, accepted);
    }

    @Test
    void anOfferBeforeTheCallIsAcknowledgedIsRefusedAtOnce() throws Exception {
        peer.send(peer.invite("g3", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().reoffer(OFFER);
        ears.expect("reoffer refused 491");
        ears.leg().accept(ANSWER);
        ears.leg().reoffer(OFFER);
        ears.expect("reoffer refused 491");
        String accepted = peer.receive("SIP/2.0 200");
        peer.send(request("ACK", "g3", 1, accepted));
        ears.expect("acknowledged");

        hangUp("g3", 2, accepted);
    }

    @Test
    void aPeerThatDoesNotKnowTheCallEndsIt() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);
        peer.send(RawPeer.response(peer.receive("INVITE"), "481 Call/Transaction Does Not Exist", ""));

        assertThat(ears.expect("end DIALOG_LOST")).endsWith("Call/Transaction Does Not Exist");
        assertThat(RawPeer.header(peer.receive("BYE"), "CSeq")).isEqualTo("3 BYE");
        leg.bye("");
        ears.expectNothingMore();
    }

    @Test
    void aPeerThatDoesNotAnswerEndsTheCall() throws Exception {
        talkOut().reoffer(OFFER);
        peer.receive("INVITE");

        ears.expect("end DIALOG_LOST");
        peer.receive("BYE");
    }

    @Test
    void anOfferThatIsNeverAnsweredIsTakenBack() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);
        String reinvite = peer.receive("INVITE");
        peer.send(RawPeer.response(reinvite, "180 Ringing", "", peer.contact()));
        String cancel = peer.receive("CANCEL");
        assertThat(RawPeer.header(cancel, "CSeq")).isEqualTo("2 CANCEL");
        assertThat(RawPeer.header(cancel, "Via")).isEqualTo(RawPeer.header(reinvite, "Via"));
        peer.send(RawPeer.response(cancel, "200 OK", ""));
        peer.send(RawPeer.response(reinvite, "487 Request Terminated", ""));

        ears.expect("reoffer refused 487");
        hangUp(leg);
    }

    @Test
    void aPeerThatDoesNotEvenAnswerTheCancelEndsTheCall() throws Exception {
        talkOut().reoffer(OFFER);
        peer.send(RawPeer.response(peer.receive("INVITE"), "100 Trying", ""));
        peer.receive("CANCEL");

        ears.expect("end DIALOG_LOST");
        peer.receive("BYE");
    }

    @Test
    void anAnswerThatCrossesOurByeIsAcknowledgedButNotTold() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);
        String reinvite = peer.receive("INVITE");
        leg.bye("");
        String bye = peer.receive("BYE");
        peer.send(RawPeer.response(reinvite, "200 OK", "", peer.contact(), ANSWER));
        assertThat(RawPeer.header(peer.receive("ACK"), "CSeq")).isEqualTo("2 ACK");
        peer.send(RawPeer.response(bye, "200 OK", ""));

        ears.expect("end BYE_SENT");
        ears.expectNothingMore();
    }

    @Test
    void aByeThatCrossesOurOfferEndsTheCall() throws Exception {
        String accepted = talk("g4");
        ears.leg().reoffer(OFFER);
        String reinvite = peer.receive("INVITE");
        peer.send(request("BYE", "g4", 2, accepted));
        ears.expect("end BYE_RECEIVED");
        peer.send(RawPeer.response(reinvite, "481 Call/Transaction Does Not Exist", ""));

        peer.receive("ACK");
        ears.expectNothingMore();
    }

    @Test
    void anAcceptanceSaysWhereThePeerIsReachedNow() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);
        String moved = "sip:moved@" + peer.hostPort();
        peer.send(RawPeer.response(peer.receive("INVITE"), "200 OK", "", "Contact: <" + moved + ">", ANSWER));
        peer.receive("ACK " + moved + " SIP/2.0");
        ears.expect("answered");
        leg.reoffer(OFFER);
        peer.send(RawPeer.response(
                peer.receive("INVITE " + moved + " SIP/2.0"),
                "200 OK",
                "",
                "Contact: <sip:x@127.0.0.1:99999>",
                ANSWER));
        peer.receive("ACK " + moved + " SIP/2.0");
        ears.expect("answered");

        hangUp(leg);
    }

    @Test
    void anAcceptanceWithoutAnAnswerIsTold() throws Exception {
        Leg leg = talkOut();
        leg.reoffer(OFFER);
        peer.send(RawPeer.response(peer.receive("INVITE"), "200 OK", "", peer.contact()));

        ears.expect("answered none");
        hangUp(leg);
    }
}

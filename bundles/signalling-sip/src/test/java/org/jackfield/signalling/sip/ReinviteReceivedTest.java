package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a line does with a re-INVITE of the peer's (RFC 3261 section 14.2), on the wire. */
class ReinviteReceivedTest extends WithPeer {

    private static final String ANSWER = RawPeer.SDP + "a=answer\r\n";

    @Test
    void aReinviteIsAnsweredAndAcknowledged() throws Exception {
        String accepted = talk("i0");
        peer.send(reinvite("i0", 2, accepted, RawPeer.SDP));
        peer.receive("SIP/2.0 100");
        assertThat(ears.expect("reoffer")).endsWith(RawPeer.SDP);
        ears.leg().answerReoffer(ANSWER);

        String answered = peer.receive("SIP/2.0 200");
        assertThat(RawPeer.header(answered, "CSeq")).isEqualTo("2 INVITE");
        assertThat(RawPeer.header(answered, "Contact")).contains(line.localAddress());
        assertThat(RawPeer.tag(answered, "To")).isEqualTo(RawPeer.tag(accepted, "To"));
        assertThat(answered).endsWith(ANSWER).contains("Allow: ");
        peer.send(request("ACK", "i0", 2, accepted));
        ears.expect("reoffer acknowledged none");
        peer.send(request("ACK", "i0", 2, accepted));
        hangUp("i0", 3, accepted);
    }

    @Test
    void theAcceptanceOfAReinviteIsSentUntilItIsAcknowledged() throws Exception {
        String accepted = talk("i3");
        String reinvite = reinvite("i3", 2, accepted, RawPeer.SDP);
        peer.send(reinvite);
        ears.expect("reoffer");
        ears.leg().answerReoffer(ANSWER);
        peer.receive("SIP/2.0 200");
        peer.receive("SIP/2.0 200");
        peer.send(reinvite);
        peer.receive("SIP/2.0 200");
        peer.send(request("ACK", "i3", 1, accepted));
        peer.receive("SIP/2.0 200");
        peer.send(request("ACK", "i3", 2, accepted));

        ears.expect("reoffer acknowledged none");
        hangUp("i3", 3, accepted);
    }

    @Test
    void aReinviteWhoseAcceptanceIsNeverAcknowledgedEndsTheCall() throws Exception {
        String accepted = talk("i4");
        peer.send(reinvite("i4", 2, accepted, RawPeer.SDP));
        ears.expect("reoffer");
        ears.leg().answerReoffer(ANSWER);

        ears.expect("end NO_ACK");
        assertThat(RawPeer.header(peer.receive("BYE"), "CSeq")).isEqualTo("1 BYE");
    }

    @Test
    void aReinviteWithoutAnOfferGetsOneAndItsAcknowledgementBringsTheAnswer() throws Exception {
        String accepted = talk("i5");
        peer.send(reinvite("i5", 2, accepted));
        ears.expect("reoffer none");
        ears.leg().answerReoffer(RawPeer.SDP);
        assertThat(peer.receive("SIP/2.0 200")).endsWith(RawPeer.SDP);
        peer.send(request("ACK", "i5", 2, accepted, ANSWER));

        assertThat(ears.expect("reoffer acknowledged")).endsWith(ANSWER);
        hangUp("i5", 3, accepted);
    }

    @Test
    void anAcknowledgementWithAnotherBodyBringsNoAnswer() throws Exception {
        String accepted = talk("i6");
        peer.send(reinvite("i6", 2, accepted));
        ears.expect("reoffer none");
        ears.leg().answerReoffer(RawPeer.SDP);
        peer.receive("SIP/2.0 200");
        peer.send(request("ACK", "i6", 2, accepted, "Content-Type: text/plain", ANSWER));

        ears.expect("reoffer acknowledged none");
        hangUp("i6", 3, accepted);
    }

    @Test
    void aSecondReinviteHasToWaitForTheFirst() throws Exception {
        String accepted = talk("i1");
        peer.send(reinvite("i1", 2, accepted, RawPeer.SDP));
        ears.expect("reoffer");
        peer.send(reinvite("i1", 3, accepted, RawPeer.SDP));
        String early = peer.receive("SIP/2.0 500");
        assertThat(Integer.parseInt(RawPeer.header(early, "Retry-After"))).isBetween(0, 10);

        ears.leg().rejectReoffer(488);
        ears.leg().rejectReoffer(488);
        String refused = peer.receive("SIP/2.0 488");
        assertThat(RawPeer.header(refused, "CSeq")).isEqualTo("2 INVITE");
        hangUp("i1", 4, accepted);
    }

    @Test
    void aReinviteThatComesBeforeTheAcknowledgementOfTheLastIsGlare() throws Exception {
        String accepted = talk("i7");
        peer.send(reinvite("i7", 2, accepted, RawPeer.SDP));
        ears.expect("reoffer");
        ears.leg().answerReoffer(ANSWER);
        peer.receive("SIP/2.0 200");
        peer.send(reinvite("i7", 3, accepted, RawPeer.SDP));

        assertThat(RawPeer.header(peer.receive("SIP/2.0 491"), "CSeq")).isEqualTo("3 INVITE");
        peer.send(request("ACK", "i7", 2, accepted));
        ears.expect("reoffer acknowledged");
        hangUp("i7", 4, accepted);
    }

    @Test
    void aReinviteThatOvertakesTheAcknowledgementOfTheCallIsGlare() throws Exception {
        peer.send(peer.invite("i15", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().accept(RawPeer.SDP);
        String accepted = peer.receive("SIP/2.0 200");
        peer.send(reinvite("i15", 2, accepted, RawPeer.SDP));

        assertThat(RawPeer.header(peer.receive("SIP/2.0 491"), "CSeq")).isEqualTo("2 INVITE");
        peer.send(request("ACK", "i15", 1, accepted));
        ears.expect("acknowledged");
        hangUp("i15", 3, accepted);
    }

    @Test
    void aReinviteBeforeTheCallIsAcceptedIsTooEarly() throws Exception {
        peer.send(peer.invite("i8", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().provisional(180);
        String ringing = peer.receive("SIP/2.0 180");
        peer.send(reinvite("i8", 2, ringing, RawPeer.SDP));

        assertThat(RawPeer.header(peer.receive("SIP/2.0 500"), "Retry-After")).isNotEmpty();
        ears.leg().reject(486);
        ears.expect("end REJECTED");
    }

    @Test
    void aReinviteCanBeCancelled() throws Exception {
        String accepted = talk("i2");
        peer.send(reinvite("i2", 2, accepted, RawPeer.SDP));
        ears.expect("reoffer");
        peer.send(request("CANCEL", "i2", 2, accepted));

        String refused = peer.receive("SIP/2.0 487");
        assertThat(RawPeer.header(refused, "CSeq")).isEqualTo("2 INVITE");
        ears.expect("withdrawn");
        ears.leg().rejectReoffer(488);
        ears.leg().answerReoffer(ANSWER);
        hangUp("i2", 3, accepted);
    }

    @Test
    void aCancelThatComesAfterTheAnswerChangesNothing() throws Exception {
        String accepted = talk("i9");
        peer.send(reinvite("i9", 2, accepted, RawPeer.SDP));
        ears.expect("reoffer");
        ears.leg().answerReoffer(ANSWER);
        peer.receive("SIP/2.0 200");
        peer.send(request("CANCEL", "i9", 2, accepted));
        peer.send(request("ACK", "i9", 2, accepted));

        ears.expect("reoffer acknowledged");
        hangUp("i9", 3, accepted);
    }

    @Test
    void whoHangsUpLeavesNoReinviteOpen() throws Exception {
        String accepted = talk("i10");
        peer.send(reinvite("i10", 2, accepted, RawPeer.SDP));
        ears.expect("reoffer");
        ears.leg().bye("");

        assertThat(RawPeer.header(peer.receive("SIP/2.0 487"), "CSeq")).isEqualTo("2 INVITE");
        peer.send(RawPeer.response(peer.receive("BYE"), "200 OK", ""));
        ears.expect("end BYE_SENT");
    }

    @Test
    void aByeEndsAnOpenReinvite() throws Exception {
        String accepted = talk("i11");
        peer.send(reinvite("i11", 2, accepted, RawPeer.SDP));
        ears.expect("reoffer");
        peer.send(request("BYE", "i11", 3, accepted));

        assertThat(RawPeer.header(peer.receive("SIP/2.0 487"), "CSeq")).isEqualTo("2 INVITE");
        ears.expect("end BYE_RECEIVED");
    }

    @Test
    void anAcceptedReinviteSaysWhereThePeerIsReachedNow() throws Exception {
        String accepted = talk("i12");
        String moved = "sip:moved@" + peer.hostPort();
        peer.send(request("INVITE", "i12", 2, accepted, "Contact: <" + moved + ">", RawPeer.SDP));
        ears.expect("reoffer");
        ears.leg().answerReoffer(ANSWER);
        peer.receive("SIP/2.0 200");
        peer.send(request("ACK", "i12", 2, accepted));
        ears.expect("reoffer acknowledged");
        ears.leg().bye("");

        peer.receive("BYE " + moved + " SIP/2.0");
    }

    @Test
    void aRefusedReinviteDoesNotSayWhereThePeerIsReached() throws Exception {
        String accepted = talk("i13");
        peer.send(request("INVITE", "i13", 2, accepted, "Contact: <sip:moved@" + peer.hostPort() + ">", RawPeer.SDP));
        ears.expect("reoffer");
        ears.leg().rejectReoffer(488);
        peer.receive("SIP/2.0 488");
        ears.leg().bye("");

        peer.receive("BYE " + peer.uri() + " SIP/2.0");
    }

    @Test
    void whatCannotBeTakenIsRefusedAndTheCallGoesOn() throws Exception {
        String accepted = talk("i14");
        peer.send(request("INVITE", "i14", 2, accepted, "Contact: <tel:+1234>", RawPeer.SDP));
        peer.receive("SIP/2.0 400");
        peer.send(request("INVITE", "i14", 3, accepted, peer.contact(), "Content-Type: text/plain", RawPeer.SDP));
        peer.receive("SIP/2.0 415");
        peer.send(request("INVITE", "i14", 4, accepted, peer.contact(), "Require: frobnicate", RawPeer.SDP));
        peer.receive("SIP/2.0 420");

        hangUp("i14", 5, accepted);
    }

    private String reinvite(String callId, int sequence, String accepted, String... sdp) {
        String[] more = new String[sdp.length + 1];
        more[0] = peer.contact();
        System.arraycopy(sdp, 0, more, 1, sdp.length);
        return request("INVITE", callId, sequence, accepted, more);
    }
}

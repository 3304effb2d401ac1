package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An INVITE without a session description: the 2xx has the offer, the ACK the answer (RFC 3261 section 13.2.1). */
class LateOfferTest extends WithPeer {

    @Test
    void theAcknowledgementBringsTheAnswer() throws Exception {
        String accepted = accept("l1");
        assertThat(accepted).endsWith(RawPeer.SDP);
        peer.send(request("ACK", "l1", 1, accepted, RawPeer.SDP + "a=answer\r\n"));

        assertThat(ears.expect("acknowledged v=0")).endsWith("a=answer\r\n");
        hangUp("l1", 2, accepted);
    }

    @Test
    void anAcknowledgementWithoutAnAnswerIsTold() throws Exception {
        String accepted = accept("l2");
        peer.send(request("ACK", "l2", 1, accepted));

        ears.expect("acknowledged none");
        hangUp("l2", 2, accepted);
    }

    private String accept(String callId) throws Exception {
        peer.send(peer.invite(callId, peer.contact()));
        ears.expect("invite");
        assertThat(ears.invitation().offer()).isEmpty();
        ears.leg().accept(RawPeer.SDP);
        return peer.receive("SIP/2.0 200");
    }
}

package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.core.kit.Peer;
import org.jackfield.session.CallState;
import org.jackfield.session.Cause;
import org.jackfield.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An INVITE without an offer: ours goes with the 200, the ACK brings the answer (RFC 3261 section 13.2.1). */
class LateOfferTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Peer peer = new Peer(exchange, "900", Optional.empty());
    private Session session;

    @BeforeEach
    void answer() {
        peer.call("100", "");
        session = alice.answer();
        alice.heard();
    }

    @Test
    void theAckBringsTheAnswer() {
        assertThat(session.status().callStatus()).isEqualTo(CallState.CONNECTING);
        peer.leg().acknowledge(peer.answer(peer.accepted()));
        exchange.loop.run();

        assertThat(session.status().callStatus()).isEqualTo(CallState.TALKING);
        assertThat(session.remoteStream().audioTracks()).hasSize(1);
        assertThat(alice.heard()).startsWith("sdp REMOTE ANSWER").contains("statusChange talking", "confirmed");
        assertThat(session.hangup()).isTrue();
    }

    @Test
    void anAckWithoutOneEndsTheCall() {
        peer.leg().acknowledge();
        exchange.loop.run();
        assertThat(session.endReason().orElseThrow().cause()).isEqualTo(Cause.BAD_MEDIA_DESCRIPTION);
        assertThat(peer.heard()).anyMatch(heard -> heard.startsWith("BYE_RECEIVED"));
        assertThat(exchange.webrtc.last().closed()).isTrue();
    }

    @Test
    void anAckWhoseAnswerCannotBeUsedEndsTheCall() {
        peer.leg().acknowledge("v=0\r\nnone of ours");
        exchange.loop.run();
        assertThat(session.endReason().orElseThrow().cause()).isEqualTo(Cause.BAD_MEDIA_DESCRIPTION);
    }

    @Test
    void theCallCanEndBeforeTheAck() {
        assertThat(session.hangup()).isTrue();
        peer.leg().acknowledge(peer.answer(peer.accepted()));
        exchange.loop.run();
        assertThat(session.endReason().orElseThrow().cause()).isEqualTo(Cause.TERMINATED);
        assertThat(peer.heard()).anyMatch(heard -> heard.startsWith("BYE_RECEIVED"));
    }
}

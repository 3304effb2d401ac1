package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.core.kit.Peer;
import org.jackfield.session.CallState;
import org.jackfield.session.Session;
import org.jackfield.spi.media.MediaConnectionState;
import org.junit.jupiter.api.Test;

/** What is heard before the far end answers. */
class EarlyMediaTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Peer one = new Peer(exchange, "901", Optional.empty());
    private final Peer other = new Peer(exchange, "902", Optional.empty());

    @Test
    void aProvisionalAnswerIsHeardAndTheFinalOneGoesOn() {
        Session session = alice.call("901");
        alice.heard();
        String answer = one.answer();
        one.leg().provisional(183, Optional.of(answer));
        exchange.loop.run();

        assertThat(alice.heard())
                .startsWith("sdp REMOTE ANSWER", "statusChange ringing", "progress 183")
                .contains("streamAdded");
        assertThat(session.status().callStatus()).isEqualTo(CallState.RINGING);
        assertThat(session.remoteStream().audioTracks()).hasSize(1);

        one.leg().accept(answer);
        exchange.advance(Duration.ofMinutes(2));
        assertThat(session.status().callStatus()).isEqualTo(CallState.TALKING);
        assertThat(alice.heard()).contains("accepted", "confirmed");
    }

    @Test
    void ofSeveralEarlyDialogsTheNewestIsHeardAndTheOneThatAcceptsHasTheCall() {
        exchange.sip.fork("sip:900@pbx.example", one.line(), other.line());
        exchange.loop.run();
        Session session = alice.call("900");
        String first = one.answer();
        one.leg().provisional(183, Optional.of(first));
        exchange.loop.run();
        other.leg().provisional(183, Optional.of(other.answer()));
        exchange.loop.run();
        assertThat(session.remoteStream().audioTracks()).hasSize(2);
        other.heard();

        one.leg().accept(first);
        exchange.loop.run();
        assertThat(session.status().callStatus()).isEqualTo(CallState.TALKING);
        assertThat(session.rtcSession().remoteSdp()).hasValue(first);
        assertThat(other.heard()).anyMatch(heard -> heard.startsWith("CANCELLED"));
    }

    @Test
    void earlyMediaThatFailsDoesNotEndTheCall() {
        Session session = alice.call("901");
        one.leg().provisional(183, Optional.of(one.answer()));
        exchange.loop.run();
        exchange.webrtc.last().report(MediaConnectionState.FAILED);
        exchange.loop.run();
        assertThat(session.endReason()).isEmpty();
    }

    @Test
    void aProvisionalAnswerThatCannotBeUsedIsToldAndTheCallGoesOn() {
        Session session = alice.call("901");
        one.leg().provisional(183, Optional.of("v=0\r\nnone of ours"));
        exchange.loop.run();
        assertThat(alice.heard()).contains("warningMessage");
        one.leg().accept(one.answer());
        exchange.loop.run();
        assertThat(session.status().callStatus()).isEqualTo(CallState.TALKING);
    }
}

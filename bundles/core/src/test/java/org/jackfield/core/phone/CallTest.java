package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.CallState;
import org.jackfield.session.Session;
import org.junit.jupiter.api.Test;

/** A call between two parties, as both hear it. */
class CallTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");

    @Test
    void anAnsweredCallIsToldInTheReferencesOrder() {
        Session calling = alice.call("200");
        bob.answer();
        assertThat(calling.hangup()).isTrue();
        exchange.loop.run();

        assertThat(alice.heard())
                .containsExactly(
                        "phone connected",
                        "phone newRTCSession",
                        "phone startSession",
                        "sdp LOCAL OFFER",
                        "statusChange ringing",
                        "progress 180",
                        "sdp REMOTE ANSWER",
                        "statusChange talking",
                        "accepted",
                        "confirmed",
                        "streamAdded",
                        "callReport",
                        "ended Terminated",
                        "phone deleteSession");
        assertThat(bob.heard())
                .containsExactly(
                        "phone connected",
                        "phone newRTCSession",
                        "phone incoming",
                        "statusChange connecting",
                        "phone startSession",
                        "sdp REMOTE OFFER",
                        "sdp LOCAL ANSWER",
                        "accepted",
                        "streamAdded",
                        "statusChange talking",
                        "confirmed",
                        "callReport",
                        "ended Terminated",
                        "phone deleteSession");
        assertThat(calling.status().callStatus()).isEqualTo(CallState.TALKING);
        assertThat(calling.hangup()).isFalse();
        assertThat(alice.phone().sessions()).isEmpty();
        assertThat(exchange.webrtc.network().openPaths()).isZero();
        assertThat(exchange.timer.waiting()).isZero();
    }
}

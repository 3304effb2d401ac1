package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.CallState;
import org.jackfield.session.Cause;
import org.jackfield.session.Session;
import org.jackfield.spi.signalling.LegEnd;
import org.junit.jupiter.api.Test;

/** Calls that are sent elsewhere (3xx), or asked to come later (Retry-After). */
class RedirectTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");
    private final Party carol = exchange.party("carol", "300");

    private void refuses(Party party, int statusCode, List<String> contacts, Duration retryAfter) {
        exchange.line(party)
                .refuseCalls(new LegEnd(
                        LegEnd.Kind.REFUSED,
                        OptionalInt.of(statusCode),
                        "refused",
                        contacts,
                        Optional.ofNullable(retryAfter)));
    }

    @Test
    void aRedirectedCallGoesOnInTheSameSession() {
        refuses(bob, 302, List.of("mailto:bob@pbx.example", "sip:300@pbx.example"), null);
        Session call = alice.call("200");
        carol.answer();
        assertThat(call.status().callStatus()).isEqualTo(CallState.TALKING);
        assertThat(carol.phone().sessions().get(0).callId()).isEqualTo(call.callId());
        assertThat(call.hangup()).isTrue();
        exchange.loop.run();
        assertThat(carol.phone().sessions()).isEmpty();
        assertThat(exchange.webrtc.network().openPaths()).isZero();
    }

    @Test
    void theNextContactIsTriedWhenOneIsBusy() {
        refuses(bob, 300, List.of("sip:404@127.0.0.1:5060", "sip:300@pbx.example"), null);
        alice.call("200");
        assertThat(carol.phone().incomingList()).hasSize(1);
    }

    @Test
    void aLoopEnds() {
        refuses(bob, 302, List.of("sip:300@pbx.example"), null);
        refuses(carol, 302, List.of("sip:200@pbx.example"), null);
        Session call = alice.call("200");
        assertThat(call.endReason().orElseThrow().cause()).isEqualTo(Cause.REDIRECTED);
        assertThat(call.endReason().orElseThrow().code()).hasValue(302);
    }

    @Test
    void whoFollowsNobodyIsRedirected() {
        alice.set("maxRedirects", 0);
        refuses(bob, 302, List.of("sip:300@pbx.example"), null);
        assertThat(alice.call("200").endReason().orElseThrow().cause()).isEqualTo(Cause.REDIRECTED);
        assertThat(carol.phone().incomingList()).isEmpty();
    }

    @Test
    void anOverloadedServerIsTriedOnceMore() {
        refuses(bob, 503, List.of(), Duration.ofSeconds(5));
        Session call = alice.call("200");
        assertThat(call.endReason()).isEmpty();
        exchange.line(bob).takeCalls();
        exchange.advance(Duration.ofSeconds(6));
        assertThat(bob.phone().incomingList()).hasSize(1);
        call.hangup();

        refuses(carol, 503, List.of(), Duration.ofSeconds(5));
        Session refused = alice.call("300");
        exchange.advance(Duration.ofSeconds(6));
        assertThat(refused.endReason().orElseThrow().retryAfter()).hasValue(Duration.ofSeconds(5));
    }

    @Test
    void aLongWaitIsOnlyTold() {
        refuses(bob, 503, List.of(), Duration.ofMinutes(10));
        assertThat(alice.call("200").endReason().orElseThrow().retryAfter()).hasValue(Duration.ofMinutes(10));
        refuses(carol, 486, List.of(), Duration.ofSeconds(5));
        assertThat(alice.call("300").endReason().orElseThrow().retryAfter()).hasValue(Duration.ofSeconds(5));
    }

    @Test
    void whoWaitsCanHangUp() {
        refuses(bob, 503, List.of(), Duration.ofSeconds(5));
        Session call = alice.call("200");
        assertThat(call.hangup()).isTrue();
        exchange.advance(Duration.ofSeconds(10));
        assertThat(call.endReason().orElseThrow().cause()).isEqualTo(Cause.CANCELED);
        assertThat(exchange.timer.waiting()).isZero();
    }
}

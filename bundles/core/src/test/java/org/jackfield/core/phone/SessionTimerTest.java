package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.core.kit.Peer;
import org.jackfield.session.Cause;
import org.jackfield.session.Session;
import org.jackfield.spi.signalling.Capabilities;
import org.jackfield.spi.signalling.SessionTimerPolicy;
import org.junit.jupiter.api.Test;

/** Session timers (RFC 4028). */
class SessionTimerTest {

    private static final Optional<SessionTimerPolicy> NINETY =
            Optional.of(new SessionTimerPolicy(Duration.ofSeconds(90), Duration.ofSeconds(90)));

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100", "sessionExpires", "90");
    private final Peer peer = new Peer(exchange, "900", NINETY);

    private Session establish() {
        Session session = alice.call("900");
        peer.leg().accept(peer.answer());
        exchange.loop.run();
        peer.heard();
        return session;
    }

    @Test
    void aCallThatIsRefreshedByUpdateGoesOn() {
        Session session = establish();
        exchange.advance(Duration.ofHours(1));
        assertThat(session.endReason()).isEmpty();
        assertThat(peer.heard()).isEmpty();
    }

    @Test
    void whoTakesNoUpdateIsRefreshedByReInvite() {
        peer.line().capable(new Capabilities(Set.of("INVITE", "BYE"), Set.of("timer")));
        Session session = establish();
        exchange.advance(Duration.ofSeconds(46));
        assertThat(peer.heard()).containsExactly("INVITE");
        peer.leg().answerReoffer(peer.answer(peer.reoffer().offer().orElseThrow()));
        exchange.advance(Duration.ofSeconds(44));
        assertThat(session.endReason()).isEmpty();
    }

    @Test
    void aCallThatNobodyRefreshesEndsAThirdBeforeItsTime() {
        peer.call("100", peer.offer());
        Session session = alice.answer();
        peer.leg().acknowledge();
        peer.applyAnswer();
        exchange.loop.run();
        peer.heard();
        exchange.advance(Duration.ofSeconds(59));
        assertThat(session.endReason()).isEmpty();
        exchange.advance(Duration.ofSeconds(2));

        assertThat(session.endReason().orElseThrow().cause()).isEqualTo(Cause.REQUEST_TIMEOUT);
        assertThat(peer.heard())
                .anyMatch(heard -> heard.startsWith("BYE_RECEIVED") && heard.contains("Session Timer Expired"));
    }

    @Test
    void aRefreshOfTheFarEndBeginsTheTimeAnew() {
        peer.call("100", peer.offer());
        Session session = alice.answer();
        peer.leg().acknowledge();
        peer.applyAnswer();
        exchange.advance(Duration.ofSeconds(50));
        peer.leg().refresh();
        exchange.advance(Duration.ofSeconds(50));
        assertThat(session.endReason()).isEmpty();
    }

    @Test
    void withoutATimerNothingEndsTheCall() {
        Peer without = new Peer(exchange, "901", Optional.empty());
        Session session = alice.call("901");
        without.leg().accept(without.answer());
        exchange.advance(Duration.ofHours(3));
        assertThat(session.endReason()).isEmpty();
    }
}

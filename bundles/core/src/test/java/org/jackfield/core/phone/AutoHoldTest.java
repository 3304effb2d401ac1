package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other calls are held when one is dialled, answered or resumed. */
class AutoHoldTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100", "maxCalls", 10);
    private final Party bob = exchange.party("bob", "200");
    private final Party carol = exchange.party("carol", "300", "maxCalls", 10);
    private Session first;
    private Session firstFar;

    @BeforeEach
    void call() {
        first = alice.call("200");
        firstFar = bob.answer();
    }

    @Test
    void whoDialsHoldsWhatTalks() {
        Session second = alice.call("300");
        assertThat(first.status().isHold()).isTrue();
        assertThat(firstFar.status().isHold()).isTrue();
        assertThat(second.status().isHold()).isFalse();
        second.hangup();
        exchange.advance(Duration.ofSeconds(10));
        assertThat(first.status().isHold()).isTrue();
    }

    @Test
    void whoAnswersHoldsWhatTalksAndRingingAloneHoldsNothing() {
        carol.call("100");
        assertThat(first.status().isHold()).isFalse();
        Session second = alice.answer();
        assertThat(first.status().isHold()).isTrue();
        assertThat(second.status().isHold()).isFalse();
    }

    @Test
    void anAccountThatAnswersByItselfHoldsToo() {
        alice.set("autoAnswer", "1");
        carol.call("100");
        exchange.advance(Duration.ofSeconds(2));
        assertThat(first.status().isHold()).isTrue();
    }

    @Test
    void aConsultCallHoldsAllThatTalk() {
        Session second = alice.call("300");
        carol.answer();
        assertThat(first.unhold()).isTrue();
        exchange.loop.run();
        assertThat(held()).containsExactly(false, true);
        Session consult = alice.call("300", CallOptions.DEFAULT.withTransferId(second.callId()));
        assertThat(held()).containsExactly(true, true, false);
        consult.hangup();
        exchange.loop.run();
        assertThat(held()).containsExactly(true, true);
    }

    @Test
    void whoResumesOneHoldsTheOthers() {
        Session second = alice.call("300");
        carol.answer();
        assertThat(held()).containsExactly(true, false);
        first.unhold();
        exchange.loop.run();
        assertThat(held()).containsExactly(false, true);
        second.unhold();
        exchange.loop.run();
        assertThat(held()).containsExactly(true, false);
    }

    @Test
    void whatTheFarEndResumesHoldsNobody() {
        firstFar.hold();
        exchange.loop.run();
        alice.call("300");
        carol.answer();
        firstFar.unhold();
        exchange.loop.run();
        assertThat(held()).containsExactly(false, false);
    }

    @Test
    void anAccountCanLeaveHoldingToTheApplication() {
        alice.set("autoHold", false);
        alice.call("300");
        carol.answer();
        assertThat(held()).containsExactly(false, false);
        first.hold();
        exchange.loop.run();
        first.unhold();
        exchange.loop.run();
        assertThat(held()).containsExactly(false, false);
    }

    @Test
    void aCallThatIsRefusedHoldsNothing() {
        alice.set("maxCalls", 1);
        assertThat(alice.refusal("300", CallOptions.DEFAULT).code()).isEqualTo(-205);
        exchange.loop.run();
        assertThat(first.status().isHold()).isFalse();
    }

    @Test
    void theTimerCountsTheHoldThatLasts() {
        first.hold();
        exchange.advance(Duration.ofSeconds(3));
        assertThat(first.timer().holdDuration()).isEqualTo(3);
        assertThat(firstFar.timer().holdDuration()).isEqualTo(3);
        assertThat(first.timer().callDuration()).isEqualTo(3);
        first.unhold();
        exchange.advance(Duration.ofSeconds(2));
        assertThat(first.timer().holdDuration()).isZero();
        first.hold();
        exchange.advance(Duration.ofSeconds(2));
        assertThat(first.timer().holdDuration()).isEqualTo(2);
    }

    private List<Boolean> held() {
        return alice.phone().sessions().stream()
                .map(session -> session.status().isHold())
                .toList();
    }
}

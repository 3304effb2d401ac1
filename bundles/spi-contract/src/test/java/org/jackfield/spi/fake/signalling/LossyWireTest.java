package org.jackfield.spi.fake.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;

/** Messages that are lost are sent again, those that come twice count once. */
class LossyWireTest {

    private static final int SEEDS = 300;

    private static WireConditions bad(long seed) {
        return new WireConditions(0.15, 0.2, Duration.ofMillis(10), Duration.ofMillis(300), seed);
    }

    @Test
    void aCallGoesThroughWhateverIsLost() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Two two = new Two(bad(seed));
            FakeLeg caller = two.dial("sip:bob@jackfield.test", "offer");
            two.clock.pass(Duration.ofSeconds(31));
            two.called.leg().accept("answer");
            two.untilAccepted();
            caller.acknowledge();
            two.clock.pass(Two.LONG);
            caller.bye("");
            two.clock.pass(Two.LONG);

            assertThat(two.calling.signals()).as("seed %s", seed).containsExactly("end BYE_SENT");
            assertThat(two.called.signals())
                    .as("seed %s", seed)
                    .containsExactly("invite", "acknowledged -", "end BYE_RECEIVED");
            assertThat(two.clock.waiting()).as("seed %s", seed).isZero();
        }
    }

    @Test
    void everyRequestCountsOnce() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Two two = new Two(bad(seed));
            FakeLeg caller = two.dial("sip:bob@jackfield.test", "offer");
            two.clock.pass(Duration.ofSeconds(31));
            two.called.leg().accept("answer");
            two.untilAccepted();
            caller.acknowledge();
            two.clock.pass(Two.LONG);
            two.called.signals();
            caller.info("text/plain", "one");
            caller.info("text/plain", "two");
            two.clock.pass(Two.LONG);
            caller.reoffer("new");
            two.clock.pass(Two.LONG);

            assertThat(two.called.signals())
                    .as("seed %s", seed)
                    .containsExactly("info one", "info two", "reoffer INVITE new");
        }
    }

    @Test
    void theSameSeedBringsTheSameFate() {
        assertThat(fate(7)).isEqualTo(fate(7)).isNotEqualTo(fate(8));
    }

    private static List<Duration> fate(long seed) {
        Two two = new Two(bad(seed));
        List<Duration> times = new ArrayList<>();
        for (int call = 0; call < 5; call++) {
            two.dial("sip:bob@jackfield.test", "offer");
            while (two.called.signals().isEmpty()) {
                two.clock.pass(Duration.ofMillis(1));
            }
            times.add(two.clock.now());
        }
        return times;
    }

    @Test
    void anInviteThatNobodyAnswersTimesOutAfter32Seconds() {
        Two two = new Two(new WireConditions(0, 0, Duration.ofMillis(1), Duration.ofMillis(1), 0));
        two.bob.lose(new SignallingException("gone"));
        two.clock.run();
        two.called.signals();
        two.dial("sip:bob@jackfield.test", "offer");
        two.clock.pass(Duration.ofSeconds(31));
        assertThat(two.calling.signals()).isEmpty();
        two.clock.pass(Duration.ofSeconds(2));

        assertThat(two.calling.signals()).containsExactly("end TIMEOUT");
    }

    @Test
    void anAcknowledgementThatNeverComesEndsTheCallOnBothSides() {
        Two two = new Two(new WireConditions(0, 0, Duration.ofMillis(1), Duration.ofMillis(1), 0));
        two.dial("sip:bob@jackfield.test", "offer");
        two.clock.pass(Duration.ofSeconds(1));
        two.called.leg().accept("answer");
        two.clock.pass(Duration.ofSeconds(40));

        assertThat(two.called.signals()).containsExactly("invite", "end NO_ACK");
        assertThat(two.calling.signals()).containsExactly("accepted answer", "end BYE_RECEIVED");
    }

    @Test
    void aRequestThatIsNeverAnsweredEndsTheDialog() {
        Two two = new Two(new WireConditions(0, 0, Duration.ofMillis(1), Duration.ofMillis(1), 0));
        FakeLeg caller = two.dial("sip:bob@jackfield.test", "offer");
        two.clock.pass(Duration.ofSeconds(1));
        two.called.leg().accept("answer");
        two.clock.pass(Duration.ofSeconds(1));
        caller.acknowledge();
        two.clock.pass(Duration.ofSeconds(1));
        two.called.leg().end(LegEnd.of(LegEnd.Kind.CLOSED, ""));
        two.clock.pass(Duration.ofSeconds(1));
        caller.reoffer("new");
        two.clock.pass(Duration.ofSeconds(1));

        assertThat(two.calling.signals()).containsExactly("accepted answer", "end DIALOG_LOST");
    }
}

package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;

/** Whatever two sides do about holding, and whatever crosses on the wire: in the end both see what both want. */
class HoldPropertyTest {

    /** What can happen next. */
    enum Action {
        CALLER_HOLDS,
        CALLER_RESUMES,
        CALLED_HOLDS,
        CALLED_RESUMES,
        ONE_TASK_RUNS,
        SEVERAL_TASKS_RUN,
        ALL_RUN,
        TIME_PASSES
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        return Arbitraries.of(Action.class).list().ofMaxSize(60);
    }

    @Property(tries = 500)
    void bothSidesSeeWhatBothWant(@ForAll("actions") List<Action> actions) {
        Exchange exchange = new Exchange();
        Party alice = exchange.party("alice", "100");
        Party bob = exchange.party("bob", "200");
        Session calling = alice.call("200");
        Session called = bob.answer();
        boolean callerWants = false;
        boolean calledWants = false;
        for (Action action : actions) {
            switch (action) {
                case CALLER_HOLDS -> callerWants |= calling.hold();
                case CALLER_RESUMES -> callerWants &= !calling.unhold();
                case CALLED_HOLDS -> calledWants |= called.hold();
                case CALLED_RESUMES -> calledWants &= !called.unhold();
                case ONE_TASK_RUNS -> exchange.loop.runOne();
                case SEVERAL_TASKS_RUN -> List.of(1, 2, 3, 4, 5).forEach(task -> exchange.loop.runOne());
                case ALL_RUN -> exchange.loop.run();
                case TIME_PASSES -> exchange.advance(Duration.ofMillis(700));
            }
        }
        exchange.advance(Duration.ofSeconds(25));

        assertThat(calling.status().isHold()).isEqualTo(callerWants || calledWants);
        assertThat(called.status().isHold()).isEqualTo(callerWants || calledWants);
        assertThat(exchange.webrtc.opened().get(0).muted()).isEqualTo(callerWants);
        assertThat(exchange.webrtc.opened().get(1).muted()).isEqualTo(calledWants);
        assertThat(alice.sessionEvents()).noneMatch(SessionEvent.WarningMessage.class::isInstance);
        assertThat(bob.sessionEvents()).noneMatch(SessionEvent.WarningMessage.class::isInstance);
    }
}

package org.jackfield.core.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.core.kit.Loop;
import org.jackfield.core.kit.VirtualTimer;
import org.junit.jupiter.api.Test;

/** One listener in virtual time: time passes while it is being called. */
class SubscriberTest {

    private final Loop loop = new Loop();
    private final VirtualTimer timer = new VirtualTimer(loop);
    private final Subscriptions<String> subscriptions = new Subscriptions<>(loop, timer);
    private final Lane lane = subscriptions.newLane();
    private final List<String> heard = new ArrayList<>();

    private void tell(String event) {
        lane.add(l -> {
            l.addFirst(subscriptions.deliveries("alice", event));
            return true;
        });
    }

    @Test
    void lessThanASecondIsNotSlow() {
        subscriptions.add(this, event -> {
            timer.advance(Duration.ofMillis(999));
            heard.add(event);
        });
        tell("1");
        tell("2");
        loop.run();
        assertThat(heard).containsExactly("1", "2");
        assertThat(loop.hanging()).isZero();
        assertThat(timer.waiting()).isZero();
    }

    @Test
    void theOthersGoOnWhileItHangs() {
        subscriptions.add(this, event -> {
            if (event.equals("1")) {
                timer.advance(Duration.ofMillis(1001));
                assertThat(loop.hanging()).isEqualTo(1);
                assertThat(heard).containsExactly("other 1", "other 2", "other 3");
            }
            heard.add(event);
        });
        subscriptions.add(this, event -> heard.add("other " + event));
        tell("1");
        tell("2");
        tell("3");
        loop.run();
        assertThat(heard).containsExactly("other 1", "other 2", "other 3", "1", "2", "3");
        assertThat(loop.hanging()).isZero();
    }

    @Test
    void theBacklogIsBounded() {
        subscriptions.add(this, event -> {
            if (event.equals("first")) {
                timer.advance(Duration.ofSeconds(2));
            }
            heard.add(event);
        });
        tell("first");
        for (int i = 0; i < Subscriber.LONGEST_BACKLOG + 100; i++) {
            tell("later");
        }
        loop.run();
        assertThat(heard).hasSize(1 + Subscriber.LONGEST_BACKLOG);
        tell("afterwards");
        loop.run();
        assertThat(heard).endsWith("afterwards");
    }

    @Test
    void aListenerThatIsAddedInACallHearsTheNextEvent() {
        subscriptions.add(this, event -> {
            if (event.equals("1")) {
                subscriptions.add(this, later -> heard.add("added " + later));
            }
        });
        tell("1");
        tell("2");
        loop.run();
        assertThat(heard).containsExactly("added 2");
    }
}

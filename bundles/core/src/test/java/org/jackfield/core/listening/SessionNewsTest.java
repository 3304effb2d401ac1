package org.jackfield.core.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jackfield.core.kit.Exchange;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.junit.jupiter.api.Test;

/** What a session tells while nobody takes it. */
class SessionNewsTest {

    private final Exchange exchange = new Exchange();
    private final Session session = exchange.party("alice", "100").call("200");
    private final Subscriptions<SessionEvent> own = new Subscriptions<>(exchange.loop, exchange.timer);
    private final SessionNews news = new SessionNews(
            own,
            exchange.whiteboard.sessions(),
            new PhoneNewsFeed(
                    "alice", new Subscriptions<>(exchange.loop, exchange.timer), exchange.whiteboard.phones()));

    private SessionEvent.Context context(int sequence) {
        return new SessionEvent.Context(session, sequence, Instant.EPOCH);
    }

    @Test
    void theQueueIsBoundedAndTheEndIsToldAllTheSame() {
        List<SessionEvent> heard = new ArrayList<>();
        news.on(SessionEventType.ACCEPTED, heard::add);
        news.on(SessionEventType.ENDED, heard::add);
        for (int event = 1; event <= SessionNews.LONGEST_QUEUE + 100; event++) {
            news.tell(new SessionEvent.Accepted(context(event)));
        }
        EndReason reason = new EndReason(Cause.TERMINATED, OptionalInt.empty(), "", EndReason.Originator.LOCAL);
        SessionEvent end = new SessionEvent.Ended(context(SessionNews.LONGEST_QUEUE + 101), reason);
        news.tell(end);
        exchange.loop.run();

        assertThat(heard).hasSize(SessionNews.LONGEST_QUEUE + 1).endsWith(end);
    }

    @Test
    void whoWaitsForAnOutcomeInAListenerDoesNotWaitForItself() {
        List<String> order = new ArrayList<>();
        news.on(SessionEventType.ACCEPTED, event -> {
            news.run(this, () -> order.add("outcome"));
            while (exchange.loop.runOne()) {
                order.add("ran");
            }
            order.add("listener returns");
        });
        news.tell(new SessionEvent.Accepted(context(1)));
        exchange.loop.run();
        assertThat(order).containsSubsequence("outcome", "listener returns");
    }
}

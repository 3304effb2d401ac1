package org.jackfield.core.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.junit.jupiter.api.Test;

/** Listeners that are services: all phones, or those that the property names. */
class WhiteboardTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");
    private final List<String> heard = new ArrayList<>();

    private final class Progress implements SessionListener {
        @Override
        public void onConfirmed(SessionEvent.Confirmed event) {
            heard.add(event.session().phoneName());
        }
    }

    private void aCall() {
        Session calling = alice.call("200");
        bob.answer();
        calling.hangup();
        exchange.loop.run();
    }

    @Test
    void withoutThePropertyAllPhones() {
        exchange.whiteboard.add(1, new Progress(), null);
        aCall();
        assertThat(heard).containsExactlyInAnyOrder("alice", "bob");
    }

    @Test
    void withThePropertyThosePhones() {
        exchange.whiteboard.add(1, new Progress(), "alice");
        exchange.whiteboard.add(2, new Progress(), new String[] {"bob", "carol"});
        exchange.whiteboard.add(3, new Progress(), List.of("carol"));
        aCall();
        assertThat(heard).containsExactlyInAnyOrder("alice", "bob");
    }

    @Test
    void aServiceCanChangeItsMindAndGo() {
        exchange.whiteboard.add(1, new Progress(), "alice");
        exchange.whiteboard.add(1, new Progress(), "bob");
        aCall();
        exchange.whiteboard.removeSessionListener(1);
        aCall();
        assertThat(heard).containsExactly("bob");
    }
}

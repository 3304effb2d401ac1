package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.core.kit.AtOnce;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;

/** Whoever hears what has become of a phone finds it in the phone's status, however early it looks. */
class StatusInEventsTest {

    private static final RegistrationFailure FORBIDDEN =
            new RegistrationFailure(OptionalInt.of(403), "Forbidden", Optional.empty());

    private final Exchange exchange = new Exchange(new AtOnce());
    private final List<String> seen = new ArrayList<>();

    private final class Looking implements PhoneListener {
        @Override
        public void onEvent(PhoneEvent event) {
            seen.add(event.eventName() + " " + event.phone().status().state());
        }
    }

    private Party started(Object... settings) {
        Party alice = exchange.stoppedParty("alice", "100", settings);
        alice.phone().addListener(new Looking());
        alice.control().start();
        exchange.loop.run();
        return alice;
    }

    private Party registered() {
        return started("password", "secret", "server", "sip:pbx.example");
    }

    private List<String> seen() {
        List<String> copy = List.copyOf(seen);
        seen.clear();
        return copy;
    }

    @Test
    void aPhoneThatSaysConnectedIsConnected() {
        started();
        assertThat(seen()).containsExactly("connected CONNECTED");
    }

    @Test
    void aPhoneThatSaysRegisteredIsRegistered() {
        registered();
        assertThat(seen())
                .containsExactly("connected REGISTERED", "registered REGISTERED", "isRegisteredChange REGISTERED");
    }

    @Test
    void aPhoneWhoseRegistrationFailedIsDisconnected() {
        exchange.sip.server().refuseRegistrations(FORBIDDEN);
        registered();
        assertThat(seen()).containsExactly("registrationFailed DISCONNECTED");
    }

    @Test
    void aPhoneWhoseServerIsLostIsDisconnectedUntilItIsReachedAgain() {
        Party alice = registered();
        seen();
        exchange.line(alice).breakFlow(new SignallingException("reset by peer"), Duration.ofSeconds(4));
        exchange.loop.run();
        assertThat(seen()).containsExactly("disconnected DISCONNECTED", "isRegisteredChange DISCONNECTED");
        exchange.line(alice).reconnect();
        exchange.loop.run();
        assertThat(seen())
                .containsExactly("connected REGISTERED", "registered REGISTERED", "isRegisteredChange REGISTERED");
    }

    @Test
    void aPhoneThatLosesItsLineIsDisconnected() {
        Party alice = started();
        seen();
        exchange.line(alice).lose(new SignallingException("the network is down"));
        exchange.loop.run();
        assertThat(seen()).containsExactly("disconnected DISCONNECTED");
    }

    @Test
    void aPhoneWhoseProviderLeavesIsDisconnected() {
        Party alice = started();
        seen();
        exchange.signallingLeaves(alice);
        assertThat(seen()).containsExactly("disconnected DISCONNECTED");
    }

    @Test
    void aPhoneThatIsStoppedIsDisconnected() {
        Party alice = registered();
        seen();
        alice.phone().disconnect();
        exchange.loop.run();
        assertThat(seen())
                .containsExactly(
                        "disconnected DISCONNECTED", "unregistered DISCONNECTED", "isRegisteredChange DISCONNECTED");
    }
}

package org.jackfield.spi.fake.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.SignallingException;
import org.junit.jupiter.api.Test;

/** What a test can do with the fake beyond the contract. */
class FakeLegTest {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final FakeSignalling signalling = new FakeSignalling(tasks::add);
    private final Heard heard = new Heard();
    private final FakeLine alice = open("alice");
    private final FakeLine bob = open("bob");

    @Test
    void nothingHappensBeforeTheTestLetsIt() {
        call();

        assertThat(heard.signals).isEmpty();
        run();
        assertThat(heard.signals).containsExactly("invite");
    }

    @Test
    void messagesCross() {
        FakeLeg caller = call();
        run();
        heard.callee.accept("answer");
        caller.cancel();
        run();

        assertThat(heard.signals).containsExactly("invite", "accepted");
    }

    @Test
    void aTestCanEndALegAsTheNetworkWould() {
        FakeLeg caller = call();
        run();
        caller.end(LegEnd.of(LegEnd.Kind.TIMEOUT, ""));
        run();

        assertThat(heard.signals).containsExactly("invite", "end TIMEOUT");
        assertThat(alice.legs()).isEmpty();
        assertThat(bob.legs()).hasSize(1);
    }

    @Test
    void aTestCanSendAReinvite() {
        FakeLeg caller = call();
        run();
        heard.callee.accept("answer");
        run();
        caller.acknowledge();
        CompletionStage<Integer> answered = caller.reoffer(Optional.of("offer"));
        run();
        heard.callee.rejectReoffer(488);
        run();

        assertThat(heard.signals).containsExactly("invite", "accepted", "acknowledged", "reoffer");
        assertThat(answered).isCompletedWithValue(488);
    }

    @Test
    void aTestCanLoseALine() {
        call();
        run();
        alice.lose(new SignallingException("no more network"));
        run();

        assertThat(heard.signals).containsExactly("invite", "end TRANSPORT", "lost no more network");
    }

    private FakeLeg call() {
        return alice.invite(new Invitation("id", "sip:bob@" + bob.localAddress(), "offer", Map.of()), heard);
    }

    private FakeLine open(String user) {
        NameAddress address = new NameAddress("", "sip:" + user + "@jackfield.test");
        var line = signalling.open(
                new LineConfiguration(user, address, Optional.empty(), "127.0.0.1", 0, "Fake/1"), heard);
        run();
        return (FakeLine) line.toCompletableFuture().join();
    }

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    /** Hears of both sides. */
    private static final class Heard implements LegListener, LineListener {

        private final List<String> signals = new ArrayList<>();
        private Leg callee;

        @Override
        public LegListener onInvite(Leg leg, IncomingInvitation invitation) {
            callee = leg;
            signals.add("invite");
            return this;
        }

        @Override
        public void onLost(SignallingException reason) {
            signals.add("lost " + reason.getMessage());
        }

        @Override
        public void onProvisional(ProvisionalResponse response) {
            signals.add("provisional " + response.statusCode());
        }

        @Override
        public void onAccepted(AcceptedResponse response) {
            signals.add("accepted");
        }

        @Override
        public void onAcknowledged(Optional<String> answer) {
            signals.add("acknowledged");
        }

        @Override
        public void onReoffer(Reoffer reoffer) {
            signals.add("reoffer");
        }

        @Override
        public void onEnd(LegEnd end) {
            signals.add("end " + end.kind());
        }
    }
}

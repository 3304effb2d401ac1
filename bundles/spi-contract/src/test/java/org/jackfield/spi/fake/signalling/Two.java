package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SessionTimerPolicy;

/** Two lines on one wire, and a call between them. */
final class Two {

    static final Duration LONG = Duration.ofMinutes(3);

    private static final Duration INTERVAL = Duration.ofMinutes(30);

    final Clockwork clock = new Clockwork();
    final Heard calling = new Heard();
    final Heard called = new Heard();
    final FakeSignalling signalling;
    final FakeLine alice;
    final FakeLine bob;
    private int calls;

    Two() {
        signalling = new FakeSignalling(clock);
        alice = open("alice", calling);
        bob = open("bob", called);
    }

    Two(WireConditions conditions) {
        signalling = new FakeSignalling(clock, clock, conditions);
        alice = open("alice", calling);
        bob = open("bob", called);
    }

    FakeLine open(String user, Heard heard) {
        LineConfiguration configuration = new LineConfiguration(
                user,
                new NameAddress("", "sip:" + user + "@jackfield.test"),
                Optional.empty(),
                "127.0.0.1",
                0,
                "Fake/1",
                List.of("127.0.0.1"),
                Optional.of(new SessionTimerPolicy(INTERVAL, SessionTimerPolicy.LEAST)));
        var line = signalling.open(configuration, heard);
        clock.run();
        return (FakeLine) line.toCompletableFuture().join();
    }

    /** Sends an INVITE; nothing has happened yet. */
    FakeLeg dial(String target, String offer) {
        return alice.invite(new Invitation("call-" + ++calls, target, offer, Map.of()), calling);
    }

    /** Waits until the caller hears something: that its call was accepted. */
    void untilAccepted() {
        Duration limit = clock.now().plus(Retransmission.LIMIT);
        while (calling.signals().isEmpty() && clock.now().compareTo(limit) < 0) {
            clock.pass(Duration.ofMillis(100));
        }
    }

    /** Brings a call up; returns the caller's leg. */
    FakeLeg talk() {
        FakeLeg caller = dial("sip:bob@jackfield.test", "offer");
        clock.run();
        called.leg().accept("answer");
        clock.run();
        caller.acknowledge();
        clock.run();
        calling.signals();
        called.signals();
        return caller;
    }
}

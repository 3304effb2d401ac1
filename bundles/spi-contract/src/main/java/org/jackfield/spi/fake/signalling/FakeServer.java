package org.jackfield.spi.fake.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.SignallingException;

/** The server of all lines of a fake that have one: a registrar and proxy that a test can take away. */
public final class FakeServer {

    private final Wire wire;
    private boolean answers = true;
    private boolean reachable = true;
    private SignallingException reason = new SignallingException("connection refused");
    private Duration nextAttempt = Duration.ZERO;
    private Optional<RegistrationFailure> refusal = Optional.empty();

    FakeServer(Wire wire) {
        this.wire = wire;
    }

    /** Cannot be reached by lines that are opened, or try again, from now on: they say why, and when they try again. */
    public void vanish(SignallingException why, Duration next) {
        wire.execute(() -> {
            reachable = false;
            reason = requireNonNull(why, "why");
            nextAttempt = requireNonNull(next, "next");
        });
    }

    /** Can be reached again: by who tries. */
    public void comeBack() {
        wire.execute(() -> {
            reachable = true;
            answers = true;
        });
    }

    /** Lets lines that are opened, or try again, wait for an outcome from now on. */
    public void hang() {
        wire.execute(() -> answers = false);
    }

    /** Refuses registrations from now on. */
    public void refuseRegistrations(RegistrationFailure failure) {
        wire.execute(() -> refusal = Optional.of(failure));
    }

    /** Takes registrations again. */
    public void takeRegistrations() {
        wire.execute(() -> refusal = Optional.empty());
    }

    // on the wire

    boolean answers() {
        return answers;
    }

    boolean reachable() {
        return reachable;
    }

    SignallingException reason() {
        return reason;
    }

    Duration nextAttempt() {
        return nextAttempt;
    }

    Optional<RegistrationFailure> refusal() {
        return refusal;
    }
}

package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationPolicy;
import org.jackfield.spi.signalling.SignallingException;

/** A line's way to the server (RFC 5626), and its registration; a line without a server has none, and is always there. On the wire only. */
final class FakeFlow {

    private final FakeServer server;
    private final LineListener listener;
    private final String name;
    private final Optional<RegistrationPolicy> registration;
    private boolean up;
    private boolean registered;

    FakeFlow(FakeServer server, LineConfiguration configuration, LineListener listener) {
        this.server = server;
        this.listener = listener;
        this.registration = configuration.registration();
        this.name = configuration
                .server()
                .orElse("sip:" + Target.of(configuration.address().uri()).hostPort());
        this.up = configuration.server().isEmpty() && registration.isEmpty();
    }

    /** Returns whether messages get through. */
    boolean up() {
        return up;
    }

    /** Tries to reach the server, unless it is reached. */
    void connect() {
        if (up || !server.answers()) {
            return;
        }
        if (!server.reachable()) {
            listener.onFlowFailed(server.reason(), server.nextAttempt());
        } else if (registration.isPresent() && server.refusal().isPresent()) {
            listener.onRegistrationFailed(server.refusal().get());
        } else {
            up = true;
            registration.ifPresent(this::register);
            listener.onFlowEstablished(name);
        }
    }

    private void register(RegistrationPolicy policy) {
        if (!registered) {
            registered = true;
            listener.onRegistered(new Registered(name, policy.expires(), Optional.empty()));
        }
    }

    /** Refreshes the registration. */
    void refresh() {
        server.refusal().ifPresent(failure -> {
            registered = false;
            listener.onRegistrationFailed(failure);
        });
    }

    /** The registrar forgets the line. */
    void unregister(String detail) {
        if (registered) {
            registered = false;
            listener.onUnregistered(detail);
        }
    }

    /** The connection breaks. */
    void fail(SignallingException reason, Duration nextAttempt) {
        up = false;
        listener.onFlowFailed(reason, nextAttempt);
    }
}

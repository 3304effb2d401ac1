package org.jackfield.core.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.core.account.LineSettings;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneState;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one open line says of its way to the server (its flow, RFC 5626) and of its registration, and the phone's state by it. A line
 * without a server has no flow: it only has to be open. Used under the lock of the line's keeper.
 */
final class Flow {

    private static final Logger LOG = LoggerFactory.getLogger(Flow.class);

    private final String phone;
    private final boolean registers;
    private final Timer timer;
    private final LineWatcher watcher;
    private final RegistrationNews registration;
    private String server;
    private String localAddress = "";
    private boolean open;
    private boolean up;
    private boolean moved;
    private boolean connectedTold;
    private boolean disconnectedTold;
    private String trouble = "";
    private Optional<EndReason> failure = Optional.empty();
    private Optional<Instant> nextAttempt = Optional.empty();

    Flow(String phone, LineSettings settings, Timer timer, LineWatcher watcher) {
        this.phone = phone;
        this.registers = settings.registration().isPresent();
        // Without the query of a URL, which may hold a secret: this is shown and logged.
        this.server = settings.server()
                .map(named -> named.replaceFirst("\\?.*", ""))
                .orElse(registers ? "sip:" + settings.domain() : "");
        this.up = server.isEmpty();
        this.timer = timer;
        this.watcher = watcher;
        this.registration = new RegistrationNews(watcher);
    }

    // what it is

    /** Returns whether calls can be made. */
    boolean reached() {
        return open && up;
    }

    /** Returns whether the first attempt has an outcome, be it good or bad. */
    boolean settled() {
        return reached() || !trouble.isEmpty();
    }

    /** Returns whether the registrar is why no calls can be made. */
    boolean refused() {
        return !up && registration.refused();
    }

    PhoneState state() {
        if (reached()) {
            return registration.current().isPresent() ? PhoneState.REGISTERED : PhoneState.CONNECTED;
        }
        return trouble.isEmpty() ? PhoneState.CONNECTING : PhoneState.DISCONNECTED;
    }

    /** Returns what a person is to know of it. */
    String detail() {
        if (!trouble.isEmpty()) {
            return trouble + ClockTime.nextAttempt(nextAttempt);
        } else if (!reached()) {
            return "connects to " + server;
        }
        return registration
                .current()
                .map(Flow::text)
                .orElse(
                        server.isEmpty()
                                ? localAddress
                                : "connected to " + server + (registers ? "" : ", does not register"));
    }

    private static String text(Registered granted) {
        return "registered at " + granted.registrar() + ", for "
                + granted.expires().toSeconds() + " s at a time";
    }

    Optional<Instant> nextAttempt() {
        return nextAttempt;
    }

    /** Returns why something is missing, if anything has failed. */
    Optional<EndReason> failure() {
        return failure;
    }

    /** Returns the server that is reached, or to be reached; empty when there is none. */
    String server() {
        return server;
    }

    String localAddress() {
        return localAddress;
    }

    /** Returns whether this side had another address before the server was reached last. */
    boolean moved() {
        return moved;
    }

    // what becomes of it

    /** The line is open. */
    void opened(String address) {
        open = true;
        localAddress = address;
        LOG.info("Phone {}: listens on {}", phone, address);
        tellReached();
    }

    /** The server is reached; if the account registers, it has registered. */
    void established(String reachedServer, String address) {
        server = reachedServer;
        works(address);
    }

    /** The registrar knows where we are: so its server is reached too. */
    void registered(Registered granted, String address) {
        registration.granted(granted);
        works(address);
    }

    private void works(String address) {
        moved = open && !address.equals(localAddress);
        localAddress = address;
        up = true;
        trouble = "";
        failure = Optional.empty();
        nextAttempt = Optional.empty();
        tellReached();
    }

    private void tellReached() {
        if (!reached()) {
            return;
        }
        if (!connectedTold) {
            connectedTold = true;
            disconnectedTold = false;
            watcher.connected(localAddress);
        }
        registration.reached();
        LOG.info("Phone {}: {}", phone, detail());
    }

    /** The server cannot be reached (any more). */
    void failed(String reason, Duration delay) {
        boolean before = up;
        up = false;
        trouble(noConnection(reason), Optional.of(delay));
        failure = Optional.of(connectionError(trouble));
        tellDisconnected(detail());
        if (registers && !before) {
            registration.notSent(reason, nextAttempt);
        } else {
            registration.unreachable();
        }
    }

    static EndReason connectionError(String detail) {
        return new EndReason(Cause.CONNECTION_ERROR, OptionalInt.empty(), detail, EndReason.Originator.LOCAL);
    }

    /** A provider's sentence may say already where it did not get. */
    private String noConnection(String reason) {
        return reason.startsWith("no connection to ") ? reason : "no connection to " + server + ": " + reason;
    }

    private void tellDisconnected(String detail) {
        connectedTold = false;
        if (disconnectedTold) {
            LOG.debug("Phone {}: {}", phone, detail);
        } else {
            disconnectedTold = true;
            LOG.error("Phone {}: {}", phone, detail);
            watcher.disconnected(detail);
        }
    }

    /** The registrar has refused us, or did not answer. */
    void registrationFailed(RegistrationFailure attempt) {
        String code = attempt.statusCode().isPresent() ? attempt.statusCode().getAsInt() + " " : "";
        trouble(
                "registration " + (code.isEmpty() ? "failed: " : "refused: " + code) + attempt.detail(),
                attempt.nextAttempt());
        LOG.warn("Phone {}: {}", phone, detail());
        registration.failed(attempt, nextAttempt);
        failure = registration.failure();
    }

    void unregistered(String detail) {
        trouble = "not registered: " + detail;
        failure = Optional.of(new EndReason(Cause.EXPIRES, OptionalInt.empty(), trouble, EndReason.Originator.REMOTE));
        LOG.warn("Phone {}: {}", phone, trouble);
        registration.gone(detail);
    }

    private void trouble(String text, Optional<Duration> delay) {
        trouble = text;
        nextAttempt = delay.map(timer.wallClock()::plus);
    }

    /** The line is given up; it is unregistered then. */
    void closed(String detail) {
        if (connectedTold) {
            connectedTold = false;
            watcher.disconnected(detail);
        }
        registration.gone(detail);
    }

    /** The line's provider has left, and with it the line. */
    void gone(String detail) {
        LOG.info("Phone {}: {}", phone, detail);
        watcher.disconnected(detail);
        registration.unreachable();
    }

    /**
     * The line is lost, or could not be opened.
     *
     * @param first whether that is news: it is not for each further attempt
     */
    void lost(String detail, boolean first) {
        disconnectedTold |= !first;
        tellDisconnected(detail);
        registration.unreachable();
    }
}

package org.jackfield.core.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.core.call.Causes;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationFailure;

/** Tells what becomes of an account's registration: each change once. Used under the lock of the line's keeper. */
final class RegistrationNews {

    private final LineWatcher watcher;
    private Optional<Registered> granted = Optional.empty();
    private Optional<EndReason> failure = Optional.empty();
    private boolean told;

    RegistrationNews(LineWatcher watcher) {
        this.watcher = watcher;
    }

    /** Returns what the registrar has granted, while its server can be reached. */
    Optional<Registered> current() {
        return told ? granted : Optional.empty();
    }

    /** Returns why the last attempt has failed, if it has. */
    Optional<EndReason> failure() {
        return failure;
    }

    /** Returns whether the last attempt was refused, or not answered. */
    boolean refused() {
        return failure.filter(reason -> reason.cause() != Cause.CONNECTION_ERROR)
                .isPresent();
    }

    /** The registrar knows where we are; told when the server counts as reached. */
    void granted(Registered registered) {
        granted = Optional.of(registered);
        failure = Optional.empty();
    }

    /** The server is reached. */
    void reached() {
        if (granted.isPresent() && !told) {
            told = true;
            watcher.registered(granted.get());
            watcher.isRegisteredChanged(true);
        }
    }

    /** The server cannot be reached (any more). */
    void unreachable() {
        if (told) {
            told = false;
            watcher.isRegisteredChanged(false);
        }
    }

    /** The registrar has refused us, or did not answer; the same again is not told again. */
    void failed(RegistrationFailure attempt, Optional<Instant> nextAttempt) {
        Cause cause = attempt.statusCode().isPresent()
                ? Causes.ofResponse(attempt.statusCode().getAsInt())
                : Cause.REQUEST_TIMEOUT;
        failed(new EndReason(cause, attempt.statusCode(), attempt.detail(), EndReason.Originator.REMOTE), nextAttempt);
    }

    /** There was no connection on which to register. */
    void notSent(String detail, Optional<Instant> nextAttempt) {
        OptionalInt none = OptionalInt.empty();
        failed(new EndReason(Cause.CONNECTION_ERROR, none, detail, EndReason.Originator.LOCAL), nextAttempt);
    }

    private void failed(EndReason reason, Optional<Instant> nextAttempt) {
        granted = Optional.empty();
        if (failure.filter(reason::equals).isEmpty()) {
            failure = Optional.of(reason);
            watcher.registrationFailed(reason, nextAttempt);
        }
        unreachable();
    }

    /** The registrar no longer knows where we are. */
    void gone(String detail) {
        granted = Optional.empty();
        if (told) {
            watcher.unregistered(detail);
            unreachable();
        }
    }
}

package org.jackfield.core.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jackfield.core.account.Account;
import org.jackfield.core.account.LineSettings;
import org.jackfield.core.provider.Provided;
import org.jackfield.session.PhoneState;
import org.jackfield.session.PhoneStatus;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.SignallingProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an account's line open while it is wanted: opens it when a provider is there, again when the line was lost or could
 * not be opened (after 1 s, 2 s and so on up to 30 s), and with another provider when its own has left.
 */
final class LineKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LineKeeper.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofSeconds(30);

    /** Hears how the line is. */
    interface Watcher {
        /** The line is open. */
        void connected(String localAddress);

        /** The line is closed, or could not be opened. */
        void disconnected(String detail);
    }

    /** Takes incoming calls. */
    @FunctionalInterface
    interface Incoming {
        /**
         * Takes an INVITE that came through a provider.
         *
         * @param open tells whether the line still takes calls: it hears INVITEs until it is closed, also while the other calls
         *     say goodbye
         */
        LegListener invite(
                Leg leg, IncomingInvitation invitation, Provided<SignallingProvider> provider, BooleanSupplier open);
    }

    /**
     * An open line and who carries it.
     *
     * @param line the line
     * @param provider its provider
     */
    record Open(Line line, Provided<SignallingProvider> provider) {}

    private final Object lock = new Object();
    private final CoreServices services;
    private final Supplier<Account> account;
    private final Incoming incoming;
    private final Watcher watcher;
    private boolean wanted;
    private boolean ended;
    private long attempt;
    private Provided<SignallingProvider> provider;
    private Line line;
    private Duration retry = FIRST_RETRY;
    private CompletableFuture<Void> opening = CompletableFuture.completedFuture(null);
    private volatile PhoneStatus status;

    LineKeeper(CoreServices services, Supplier<Account> account, Incoming incoming, Watcher watcher) {
        this.services = services;
        this.account = account;
        this.incoming = incoming;
        this.watcher = watcher;
        this.status = status(PhoneState.DISCONNECTED, "not started", "");
    }

    PhoneStatus status() {
        return status;
    }

    /** Returns the line, if it is open. */
    Optional<Open> open() {
        synchronized (lock) {
            return line == null ? Optional.empty() : Optional.of(new Open(line, provider));
        }
    }

    /** Runs an action when the line is not being opened (any more): at once, unless it is. */
    void whenSettled(Runnable action) {
        CompletionStage<Void> awaited;
        synchronized (lock) {
            boolean connecting = status.state() == PhoneState.CONNECTING;
            awaited = connecting ? opening : CompletableFuture.completedStage(null);
        }
        awaited.whenComplete((nothing, failure) -> action.run());
    }

    /** Under the lock. Whoever waits for the line goes on, on a thread of the pool. */
    private void settle() {
        CompletableFuture<Void> settled = opening;
        if (!settled.isDone()) {
            services.sessionPool().execute(() -> settled.complete(null));
        }
    }

    /** Wants the line to be open from now on; not when it has ended for good. */
    void start() {
        synchronized (lock) {
            wanted = !ended;
        }
        tryToOpen();
    }

    /** Opens the line if it is wanted, not open, and a provider is there. */
    void tryToOpen() {
        Account wantedAccount;
        Provided<SignallingProvider> chosen;
        long number;
        synchronized (lock) {
            if (!wanted || provider != null) {
                return;
            }
            // Under the lock: whoever changes the settings releases the line afterwards, and so ends an attempt with
            // older ones.
            wantedAccount = account.get();
            Optional<Provided<SignallingProvider>> found =
                    services.signalling().select(wantedAccount.line().signallingTarget());
            if (found.isEmpty()) {
                status = status(PhoneState.DISCONNECTED, "waits for a signalling provider", "");
                return;
            }
            chosen = found.get();
            provider = chosen;
            number = ++attempt;
            opening = new CompletableFuture<>();
            status = status(PhoneState.CONNECTING, "opens its line", chosen.name());
        }
        open(wantedAccount, chosen, number).whenComplete((opened, failure) -> outcome(number, opened, failure));
    }

    private CompletionStage<Line> open(Account wantedAccount, Provided<SignallingProvider> chosen, long number) {
        try {
            return chosen.service().open(LineSettings.configuration(wantedAccount), new Hearing(chosen, number));
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private void outcome(long number, Line opened, Throwable failure) {
        if (failure != null) {
            failed(number, failure);
        } else if (take(number, opened)) {
            LOG.info("Phone {}: listens on {}", account.get().name(), opened.localAddress());
            watcher.connected(opened.localAddress());
        } else {
            opened.close();
        }
    }

    /** Returns false when the line is not wanted any more. */
    private boolean take(long number, Line opened) {
        synchronized (lock) {
            if (number != attempt) {
                return false;
            }
            line = opened;
            retry = FIRST_RETRY;
            status = status(PhoneState.CONNECTED, opened.localAddress(), provider.name());
            settle();
            return true;
        }
    }

    private void failed(long number, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        gone(number, "cannot open its line: " + cause.getMessage());
    }

    /** Hears the line of one attempt: what an earlier line still says does not touch a later one. */
    private final class Hearing implements LineListener {

        private final Provided<SignallingProvider> provider;
        private final long number;

        Hearing(Provided<SignallingProvider> provider, long number) {
            this.provider = provider;
            this.number = number;
        }

        @Override
        public LegListener onInvite(Leg leg, IncomingInvitation invitation) {
            return incoming.invite(leg, invitation, provider, () -> isCurrent(number));
        }

        @Override
        public void onLost(SignallingException reason) {
            gone(number, "lost its line: " + reason.getMessage());
        }
    }

    private boolean isCurrent(long number) {
        synchronized (lock) {
            return number == attempt;
        }
    }

    private void gone(long number, String detail) {
        boolean first;
        Duration delay;
        synchronized (lock) {
            if (number != attempt) {
                return;
            }
            first = retry.equals(FIRST_RETRY);
            delay = retry;
            retry = retry.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : retry.multipliedBy(2);
            forget(detail);
        }
        if (first) {
            LOG.error("Phone {}: {}; tries again", account.get().name(), detail);
            watcher.disconnected(detail);
        } else {
            LOG.debug("Phone {}: {}; tries again in {}", account.get().name(), detail, delay);
        }
        services.timer().schedule(delay, () -> services.sessionPool().execute(this::tryToOpen));
    }

    /** The line's provider leaves; what it has open it closes itself. */
    void providerLeft(Provided<?> left) {
        String detail = "its signalling provider " + left.name() + " was stopped";
        synchronized (lock) {
            if (provider == null || !provider.equals(left)) {
                return;
            }
            forget(detail);
        }
        LOG.info("Phone {}: {}", account.get().name(), detail);
        watcher.disconnected(detail);
    }

    /** The account is gone: from now on nothing opens the line, whoever still holds the phone. */
    void end() {
        synchronized (lock) {
            ended = true;
            wanted = false;
        }
    }

    /** Gives the line up as {@link #release} does, and no longer wants it. */
    Optional<Line> stop(String detail) {
        synchronized (lock) {
            wanted = false;
        }
        return release(detail);
    }

    /**
     * Gives the line up: nothing new uses it from now on. If it is wanted, {@link #tryToOpen} opens it again.
     *
     * @param detail why
     * @return the line, to be closed when its calls have said goodbye
     */
    Optional<Line> release(String detail) {
        Line released;
        synchronized (lock) {
            released = line;
            forget(detail);
        }
        if (released != null) {
            watcher.disconnected(detail);
        }
        return Optional.ofNullable(released);
    }

    boolean wanted() {
        synchronized (lock) {
            return wanted;
        }
    }

    /** Under the lock. What an earlier attempt brings counts no more. */
    private void forget(String detail) {
        attempt++;
        provider = null;
        line = null;
        status = status(PhoneState.DISCONNECTED, detail, "");
        settle();
    }

    private PhoneStatus status(PhoneState state, String detail, String providerName) {
        return new PhoneStatus(state, detail, providerName, services.timer().wallClock(), Optional.empty());
    }
}

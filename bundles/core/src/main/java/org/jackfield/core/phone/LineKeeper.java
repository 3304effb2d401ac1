package org.jackfield.core.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jackfield.core.account.Account;
import org.jackfield.core.account.LineSettings;
import org.jackfield.core.provider.Failures;
import org.jackfield.core.provider.Provided;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneState;
import org.jackfield.session.PhoneStatus;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.IncomingRequest;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.SignallingProvider;

/**
 * Keeps an account's line open while it is wanted: opens it when a provider is there, again when the line was lost or could
 * not be opened (after 1 s, 2 s and so on up to 30 s), and with another provider when its own has left. What the line says of its
 * server is for {@link Flow}.
 */
final class LineKeeper {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofSeconds(30);

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
    private final Consumer<IncomingRequest> requests;
    private final LineWatcher watcher;
    private final Settling settling;
    private boolean wanted;
    private boolean ended;
    private long attempt;
    private Provided<SignallingProvider> provider;
    private Line line;
    private Flow flow;
    private Duration retry = FIRST_RETRY;
    private volatile PhoneStatus status;

    LineKeeper(
            CoreServices services,
            Supplier<Account> account,
            Incoming incoming,
            Consumer<IncomingRequest> requests,
            LineWatcher watcher) {
        this.services = services;
        this.account = account;
        this.incoming = incoming;
        this.requests = requests;
        this.watcher = watcher;
        this.settling = new Settling(services.sessionPool(), services.timer());
        this.status = new PhoneStatus(
                PhoneState.DISCONNECTED, "not started", "", services.timer().wallClock(), Optional.empty());
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

    /** Returns the line, if it is open and its server is reached. */
    Optional<Open> reached() {
        synchronized (lock) {
            return flow != null && flow.reached() ? open() : Optional.empty();
        }
    }

    /** Returns whether the registrar is why no calls can be made. */
    boolean refusedByRegistrar() {
        synchronized (lock) {
            return flow != null && flow.refused();
        }
    }

    /** Runs an action when the line is not being opened (any more): at once, unless it is. */
    void whenSettled(Runnable action) {
        CompletionStage<Void> awaited;
        synchronized (lock) {
            awaited = status.state() == PhoneState.CONNECTING
                    ? settling.settled()
                    : CompletableFuture.completedStage(null);
        }
        awaited.whenComplete((nothing, failure) -> action.run());
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
                show(PhoneState.DISCONNECTED, "waits for a signalling provider", Optional.empty(), Optional.empty());
                return;
            }
            chosen = found.get();
            provider = chosen;
            number = ++attempt;
            flow = new Flow(wantedAccount.name(), wantedAccount.line(), services.timer(), watcher);
            settling.begin();
            show(PhoneState.CONNECTING, "opens its line", Optional.empty(), status.failure());
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
        } else if (!take(number, opened)) {
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
            flow.opened(opened.localAddress());
            showFlow();
            return true;
        }
    }

    /** Takes what the line of one attempt says of its server. */
    private void hear(long number, Consumer<Flow> news) {
        boolean before;
        boolean after;
        boolean moved;
        String detail;
        synchronized (lock) {
            if (number != attempt) {
                return;
            }
            before = flow.reached();
            news.accept(flow);
            after = flow.reached();
            moved = flow.moved();
            showFlow();
            detail = flow.detail();
        }
        if (before && !after) {
            watcher.flowFailed(detail);
        } else if (after && !before) {
            watcher.flowRecovered(moved);
        }
    }

    /** Under the lock. */
    private void showFlow() {
        if (line == null) {
            return;
        }
        Optional<EndReason> failure = flow.state() == PhoneState.CONNECTING ? status.failure() : flow.failure();
        show(flow.state(), flow.detail(), flow.nextAttempt(), failure);
        if (flow.settled()) {
            settling.end();
        }
    }

    private void failed(long number, Throwable failure) {
        gone(number, "cannot open its line: " + Failures.cause(failure).getMessage());
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
        public void onRequest(IncomingRequest request) {
            if (isCurrent(number)) {
                requests.accept(request);
            }
        }

        @Override
        public void onFlowEstablished(String server) {
            hear(number, flow -> flow.established(server, currentAddress()));
        }

        @Override
        public void onFlowFailed(SignallingException reason, Duration nextAttempt) {
            hear(number, flow -> flow.failed(String.valueOf(reason.getMessage()), nextAttempt));
        }

        @Override
        public void onRegistered(Registered registered) {
            hear(number, flow -> flow.registered(registered, currentAddress()));
        }

        @Override
        public void onRegistrationFailed(RegistrationFailure failure) {
            hear(number, flow -> flow.registrationFailed(failure));
        }

        @Override
        public void onUnregistered(String detail) {
            hear(number, flow -> flow.unregistered(detail));
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
            Optional<Instant> at = Optional.of(services.timer().wallClock().plus(delay));
            flow.lost(detail + ClockTime.nextAttempt(at), first);
            forget(detail + ClockTime.nextAttempt(at), at, Optional.of(Flow.connectionError(detail)));
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
            flow.gone(detail);
            forget(detail, Optional.empty(), Optional.empty());
        }
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
            if (released != null) {
                flow.closed(detail);
            }
            forget(detail, Optional.empty(), Optional.empty());
        }
        return Optional.ofNullable(released);
    }

    boolean wanted() {
        synchronized (lock) {
            return wanted;
        }
    }

    /** Under the lock. Empty until the line is open. */
    private String currentAddress() {
        return line == null ? "" : line.localAddress();
    }

    /** Under the lock. What an earlier attempt brings counts no more. */
    private void forget(String detail, Optional<Instant> nextAttempt, Optional<EndReason> failure) {
        attempt++;
        provider = null;
        line = null;
        flow = null;
        show(PhoneState.DISCONNECTED, detail, nextAttempt, failure);
        settling.end();
    }

    /** Under the lock. Listeners hear of it afterwards: they are on other threads, and may look at once. */
    private void show(PhoneState state, String detail, Optional<Instant> nextAttempt, Optional<EndReason> failure) {
        Instant since =
                status.state() == state ? status.since() : services.timer().wallClock();
        String providerName = provider == null ? "" : provider.name();
        String server = flow == null ? "" : flow.server();
        String localAddress = flow == null ? "" : flow.localAddress();
        status = new PhoneStatus(state, detail, providerName, since, nextAttempt, server, localAddress, failure);
        watcher.shown();
    }
}

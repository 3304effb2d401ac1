package org.jackfield.core.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jackfield.core.account.Account;
import org.jackfield.core.account.LineSettings;
import org.jackfield.core.call.Input;
import org.jackfield.core.listening.PhoneNewsFeed;
import org.jackfield.core.listening.Subscriptions;
import org.jackfield.core.provider.Provided;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.TerminateType;
import org.jackfield.spi.signalling.Line;

/** Runs a phone: its settings, its line, and what happens when a provider comes or leaves. */
public final class PhoneControl {

    private final CoreServices services;
    private final Runnable readdressed;
    private final PhoneNewsFeed news;
    private final Calls calls = new Calls();
    private final LineKeeper line;
    private final Caller caller;
    private final AccountPhone phone;
    private final OutsideRequests outside;
    private final RequestEvents requests;
    private final Object settingsLock = new Object();
    private volatile Account account;
    private volatile LineSettings awaited;

    /**
     * Makes a phone that is not started.
     *
     * @param account its settings
     * @param services what all phones share
     * @param readdressed runs when the account's address has changed
     */
    public PhoneControl(Account account, CoreServices services, Runnable readdressed) {
        this.account = account;
        this.services = services;
        this.readdressed = readdressed;
        news = new PhoneNewsFeed(
                account.name(),
                new Subscriptions<>(services.listenerThreads(), services.timer()),
                services.whiteboard().phones());
        Transfers transfers = new Transfers(services.transferPolicies(), this::account, calls, this::caller);
        PhoneSessions sessions = new PhoneSessions(
                this::account, calls, this::phone, this::callIsOver, transfers, services.contactLookups());
        SessionMaker maker = new SessionMaker(services, sessions, news);
        requests = new RequestEvents(this::account, this::tell);
        line = new LineKeeper(
                services,
                this::account,
                new Receiver(services, this::account, calls, maker),
                requests,
                new LineEvents(this::tell, calls));
        outside = new OutsideRequests(this::account, line);
        caller = new Caller(services, this::account, calls, line, maker);
        phone = new AccountPhone(this, calls, caller, sessions);
    }

    /** Returns what applications see. */
    public Phone phone() {
        return phone;
    }

    /** Returns the settings that hold now. */
    public Account account() {
        return account;
    }

    /** Returns the line, while it is open. */
    public Optional<Line> openLine() {
        return line.open().map(LineKeeper.Open::line);
    }

    private Caller caller() {
        return caller;
    }

    OutsideRequests outside() {
        return outside;
    }

    RequestEvents requests() {
        return requests;
    }

    LineKeeper line() {
        return line;
    }

    PhoneNewsFeed news() {
        return news;
    }

    /** Opens the line, and keeps it open. */
    public void start() {
        line.start();
    }

    /** Takes new settings: what is about calls holds for the next one, what is about the line as soon as no call is left. */
    public void configure(Account changed) {
        Account before;
        synchronized (settingsLock) {
            before = account;
            account = new Account(before.name(), before.line(), changed.calls());
            awaited = changed.line().equals(before.line()) ? null : changed.line();
        }
        if (before.calls().services().recordPermissions()
                != changed.calls().services().recordPermissions()) {
            tell((context) -> new PhoneEvent.RecordPermissionsChange(
                    context, changed.calls().services().recordPermissions()));
        }
        reopenWhenIdle();
    }

    /** Off the session's thread: the framework tells others that the service has changed. */
    private void callIsOver() {
        if (awaited != null) {
            services.listenerThreads().execute(this::reopenWhenIdle);
        }
    }

    private void reopenWhenIdle() {
        synchronized (settingsLock) {
            if (awaited == null || !calls.all().isEmpty()) {
                return;
            }
            account = new Account(account.name(), awaited, account.calls());
            awaited = null;
        }
        readdressed.run();
        close(line.release("its settings have changed")).whenComplete((nothing, failure) -> line.tryToOpen());
    }

    /** Ends all calls and closes the line; completes when that is done, after 2 seconds at the latest. */
    public CompletionStage<Void> stop(String detail) {
        Optional<Line> released = line.stop(detail);
        List<Entry> entries = calls.all();
        entries.forEach(entry -> entry.session().submit(new Input.Hangup(TerminateType.TERMINATE)));
        return goodbye(entries).thenCompose(nothing -> close(released));
    }

    /** As {@link #stop}, for good: the phone cannot be started again. */
    public CompletionStage<Void> end(String detail) {
        line.end();
        return stop(detail);
    }

    /** Whoever is not done when the time is over never will be: its provider is gone. */
    private CompletionStage<Void> goodbye(List<Entry> entries) {
        return Goodbyes.within(services.timer(), entries)
                .whenComplete((nothing, failure) ->
                        entries.forEach(entry -> calls.remove(entry.session().callId())));
    }

    private static CompletionStage<Void> close(Optional<Line> released) {
        return released.map(Line::close).orElse(CompletableFuture.completedStage(null));
    }

    /** A signalling provider has come. */
    public void signallingArrived() {
        line.tryToOpen();
    }

    /** A provider leaves; completes when its calls have said goodbye, after 2 seconds at the latest. */
    public CompletionStage<Void> providerLeaving(Provided<?> provider) {
        line.providerLeft(provider);
        List<Entry> entries =
                calls.all().stream().filter(entry -> entry.uses(provider)).toList();
        entries.forEach(entry -> entry.session().submit(new Input.ProviderLeaving(provider.name())));
        return goodbye(entries)
                .whenComplete((nothing, failure) -> services.sessionPool().execute(line::tryToOpen));
    }

    /** A recording provider leaves; completes when what it records is closed. */
    public CompletionStage<Void> recordingProviderLeaving(Provided<?> provider) {
        return CompletableFuture.allOf(calls.all().stream()
                .map(entry -> entry.session().recordingProviderLeaving(provider).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    private void tell(Function<PhoneEvent.Context, PhoneEvent> event) {
        Instant now = services.timer().wallClock();
        news.tell(number -> event.apply(new PhoneEvent.Context(phone, number, now)));
    }
}

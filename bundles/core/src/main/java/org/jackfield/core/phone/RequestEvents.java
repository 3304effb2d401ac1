package org.jackfield.core.phone;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jackfield.core.account.Account;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.PhoneEvent;
import org.jackfield.spi.signalling.IncomingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what comes outside calls: messages, questions what this side can do, and what waits in the mailbox. */
final class RequestEvents implements Consumer<IncomingRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(RequestEvents.class);
    private static final String MESSAGE_SUMMARY = "message-summary";

    private final Supplier<Account> account;
    private final Consumer<Function<PhoneEvent.Context, PhoneEvent>> events;
    private volatile MessageSummary newestSummary;

    /**
     * Makes it for a phone.
     *
     * @param account whose phone it is
     * @param events tells an event
     */
    RequestEvents(Supplier<Account> account, Consumer<Function<PhoneEvent.Context, PhoneEvent>> events) {
        this.account = account;
        this.events = events;
    }

    /** Returns what the mailbox has said last. */
    Optional<MessageSummary> newestSummary() {
        return Optional.ofNullable(newestSummary);
    }

    @Override
    public void accept(IncomingRequest request) {
        switch (request.method()) {
            case "MESSAGE" ->
                events.accept(context ->
                        new PhoneEvent.NewMessage(context, request.from(), request.contentType(), request.body()));
            case "OPTIONS" -> events.accept(context -> new PhoneEvent.NewOptions(context, request.from()));
            case "NOTIFY" -> notified(request);
            default ->
                LOG.debug("Phone {}: nobody is told of a {}", account.get().name(), request.method());
        }
    }

    private void notified(IncomingRequest request) {
        if (request.event().filter(MESSAGE_SUMMARY::equals).isEmpty()) {
            return;
        }
        Optional<MessageSummary> summary = MessageSummaryReader.read(request.body());
        if (summary.isPresent()) {
            newestSummary = summary.get();
            events.accept(context -> new PhoneEvent.MessageWaiting(context, summary.get()));
        } else {
            LOG.warn(
                    "Phone {}: a message-summary of {} characters is none (RFC 3842), and is left out",
                    account.get().name(),
                    request.body().length());
        }
    }
}

package org.jackfield.core.phone;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jackfield.core.call.Input;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneEvent;
import org.jackfield.spi.signalling.Registered;

/** Tells what becomes of a phone's line: applications by events, its calls by inputs. */
final class LineEvents implements LineWatcher {

    private final Consumer<Function<PhoneEvent.Context, PhoneEvent>> events;
    private final Calls calls;
    /** What the status does not show yet; touched under the lock of the line's keeper only. */
    private final Queue<Function<PhoneEvent.Context, PhoneEvent>> waiting = new ArrayDeque<>();

    /**
     * Makes it for a phone.
     *
     * @param events tells an event
     * @param calls the phone's calls
     */
    LineEvents(Consumer<Function<PhoneEvent.Context, PhoneEvent>> events, Calls calls) {
        this.events = events;
        this.calls = calls;
    }

    @Override
    public void shown() {
        while (!waiting.isEmpty()) {
            events.accept(waiting.remove());
        }
    }

    @Override
    public void connected(String localAddress) {
        waiting.add(context -> new PhoneEvent.Connected(context, localAddress));
    }

    @Override
    public void disconnected(String detail) {
        waiting.add(context -> new PhoneEvent.Disconnected(context, detail));
    }

    @Override
    public void registered(Registered registered) {
        waiting.add(context -> new PhoneEvent.Registered(context, registered.registrar(), registered.expires()));
    }

    @Override
    public void registrationFailed(EndReason cause, Optional<Instant> nextAttempt) {
        waiting.add(context -> new PhoneEvent.RegistrationFailed(context, cause, nextAttempt));
    }

    @Override
    public void unregistered(String detail) {
        waiting.add(context -> new PhoneEvent.Unregistered(context, detail));
    }

    @Override
    public void isRegisteredChanged(boolean isRegistered) {
        waiting.add(context -> new PhoneEvent.IsRegisteredChange(context, isRegistered));
    }

    @Override
    public void flowFailed(String detail) {
        submit(new Input.FlowFailed(detail));
    }

    @Override
    public void flowRecovered(boolean addressChanged) {
        submit(new Input.FlowRecovered(addressChanged));
    }

    private void submit(Input input) {
        calls.all().forEach(entry -> entry.session().submit(input));
    }
}

package org.jackfield.core.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jackfield.core.call.Input;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneEvent;
import org.jackfield.spi.signalling.Registered;

/**
 * Tells what becomes of a phone's line: applications by events, its calls by inputs.
 *
 * @param events tells an event
 * @param calls the phone's calls
 */
record LineEvents(Consumer<Function<PhoneEvent.Context, PhoneEvent>> events, Calls calls) implements LineWatcher {

    @Override
    public void connected(String localAddress) {
        events.accept(context -> new PhoneEvent.Connected(context, localAddress));
    }

    @Override
    public void disconnected(String detail) {
        events.accept(context -> new PhoneEvent.Disconnected(context, detail));
    }

    @Override
    public void registered(Registered registered) {
        events.accept(context -> new PhoneEvent.Registered(context, registered.registrar(), registered.expires()));
    }

    @Override
    public void registrationFailed(EndReason cause, Optional<Instant> nextAttempt) {
        events.accept(context -> new PhoneEvent.RegistrationFailed(context, cause, nextAttempt));
    }

    @Override
    public void unregistered(String detail) {
        events.accept(context -> new PhoneEvent.Unregistered(context, detail));
    }

    @Override
    public void isRegisteredChanged(boolean isRegistered) {
        events.accept(context -> new PhoneEvent.IsRegisteredChange(context, isRegistered));
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

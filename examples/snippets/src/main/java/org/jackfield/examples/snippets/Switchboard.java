package org.jackfield.examples.snippets;

import java.util.concurrent.CompletionStage;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEventType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects the far end of a call with somebody else. */
@Component(
        service = Switchboard.class,
        configurationPid = "org.jackfield.snippet.switchboard",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Switchboard {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final Phone phone;

    @Activate
    public Switchboard(@Reference(target = "(phone.name=alice)") Phone phone) {
        this.phone = phone;
    }

    /** Blind: the far end calls the number. If it is answered there, our call ends; if not, it goes on. */
    public boolean transfer(Session call, String number) {
        call.on(SessionEventType.TRANSFER_PROGRESS, progress -> LOG.info("{} says {}", number, progress.statusCode()));
        call.on(SessionEventType.WARNING_MESSAGE, warning -> LOG.warn("Not transferred: {}", warning.detail()));
        return call.blindTransfer(number);
    }

    /** Attended, first: asks a colleague. The caller is held meanwhile. */
    public CompletionStage<Session> ask(Session call, String number) {
        return phone.call(number, CallOptions.DEFAULT.withTransferId(call.callId()));
    }

    /** Attended, then: the colleague takes the call. Works while the colleague's phone still rings. */
    public boolean connect(Session consult) {
        return consult.status()
                .transferParent()
                .map(parent -> consult.attendedTransfer(parent.number()))
                .orElse(false);
    }

    /** Or the colleague does not: back to the caller. */
    public boolean takeBack(Session call, Session consult) {
        consult.hangup();
        return call.unhold();
    }
}

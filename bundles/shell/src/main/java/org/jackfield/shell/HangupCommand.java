package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:hangup ID}: ends a call, or gives it up before the answer. */
@Component(
        service = HangupCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=hangup"})
public final class HangupCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public HangupCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Ends a call, or gives it up before the answer")
    public String hangup(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        if (!session.hangup()) {
            throw new CommandFailedException("the call is over or ending: " + Printable.of(Phones.name(session)));
        }
        return "hanging up " + Printable.of(Phones.name(session));
    }
}

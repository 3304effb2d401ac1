package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:reject ID}: refuses a call that rings here. */
@Component(
        service = RejectCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=reject"})
public final class RejectCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public RejectCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Refuses a call that rings here")
    public String reject(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.ringing(id);
        if (!session.reject()) {
            throw new CommandFailedException("the call does not ring any more: " + Printable.of(Phones.name(session)));
        }
        return "rejected " + Printable.of(Phones.name(session));
    }
}

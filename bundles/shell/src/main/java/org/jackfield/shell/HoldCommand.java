package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:hold ID}: holds a call. */
@Component(
        service = HoldCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=hold"})
public final class HoldCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public HoldCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Holds a call: both sides fall silent")
    public String hold(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        if (!session.hold()) {
            throw new CommandFailedException(
                    "the call is not established, or is held: " + Printable.of(Phones.name(session)));
        }
        return "holding " + Printable.of(Phones.name(session));
    }
}

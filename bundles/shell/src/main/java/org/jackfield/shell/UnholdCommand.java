package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:unhold ID}: resumes a call that is held here. */
@Component(
        service = UnholdCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=unhold"})
public final class UnholdCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public UnholdCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Resumes a call that is held here")
    public String unhold(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        if (!session.unhold()) {
            throw new CommandFailedException(
                    "the call is not established, or is not held here: " + Printable.of(Phones.name(session)));
        }
        return "resuming " + Printable.of(Phones.name(session));
    }
}

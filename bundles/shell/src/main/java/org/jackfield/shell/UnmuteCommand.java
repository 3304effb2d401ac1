package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:unmute ID}: ends the muting. */
@Component(
        service = UnmuteCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=unmute"})
public final class UnmuteCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public UnmuteCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Ends the muting")
    public String unmute(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        if (!session.unmute()) {
            throw new CommandFailedException("the call is over: " + Printable.of(Phones.name(session)));
        }
        return "unmuted " + Printable.of(Phones.name(session));
    }
}

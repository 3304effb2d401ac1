package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:mute ID}: lets the far end hear silence. */
@Component(
        service = MuteCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=mute"})
public final class MuteCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public MuteCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Lets the far end hear silence")
    public String mute(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        if (!session.mute()) {
            throw new CommandFailedException("the call is over: " + Printable.of(Phones.name(session)));
        }
        return "muted " + Printable.of(Phones.name(session));
    }
}

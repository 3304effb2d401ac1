package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:audio ID}: takes video out of a call. */
@Component(
        service = AudioCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=audio"})
public final class AudioCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public AudioCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Takes video out of a call")
    public String audio(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        if (!session.videoToAudio()) {
            throw new CommandFailedException(
                    "the call is not established, or has no video: " + Printable.of(Phones.name(session)));
        }
        return "taking video out of " + Printable.of(Phones.name(session));
    }
}

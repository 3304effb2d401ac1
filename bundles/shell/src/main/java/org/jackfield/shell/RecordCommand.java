package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:record ID}: begins or resumes a recording. */
@Component(
        service = RecordCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=record"})
public final class RecordCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public RecordCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Begins or resumes the recording of a call")
    public String record(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        if (!session.startRecord()) {
            throw new CommandFailedException(
                    "the call is not established, is recorded already, or must not or cannot be recorded: "
                            + Printable.of(Phones.name(session)));
        }
        return "recording " + Printable.of(Phones.name(session));
    }
}

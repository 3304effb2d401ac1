package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:pauserecord ID}: pauses a recording. */
@Component(
        service = PauseRecordCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=pauserecord"})
public final class PauseRecordCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public PauseRecordCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Pauses the recording of a call; call:record resumes it")
    public String pauserecord(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        if (!session.pauseRecord()) {
            throw new CommandFailedException("the call is not being recorded, or that must not be paused: "
                    + Printable.of(Phones.name(session)));
        }
        return "paused the recording of " + Printable.of(Phones.name(session));
    }
}

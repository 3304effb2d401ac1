package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:dtmf ID KEYS}: sends keys. */
@Component(
        service = DtmfCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=dtmf"})
public final class DtmfCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public DtmfCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Sends keys, one after the other")
    public String dtmf(
            @Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id,
            @Descriptor("0-9 A-D * # and , for a pause of 2 s; with * or # in quotes") String keys) {
        Session session = phones.call(id);
        if (!Outcome.asked(() -> session.dtmf(keys))) {
            throw new CommandFailedException(
                    "the call is not established, or too many keys wait: " + Printable.of(Phones.name(session)));
        }
        return "sending " + keys.length() + " keys to " + Printable.of(Phones.name(session));
    }
}

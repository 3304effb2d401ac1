package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:consult ID NUMBER}: calls a number in order to transfer a call to it. */
@Component(
        service = ConsultCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=consult"})
public final class ConsultCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public ConsultCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Calls a number in order to transfer a call to it: call:complete does, with the Call-ID that this says")
    public String consult(
            @Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id,
            @Descriptor("digits, a user name, or a SIP URI; in quotes if it has other characters") String number) {
        Session parent = phones.call(id);
        CallOptions options = CallOptions.DEFAULT.withTransferId(parent.callId());
        Phone phone = phones.named(parent.phoneName());
        Session session = Outcome.of(Outcome.asked(() -> phone.call(number, options)));
        return phone.name() + " asks " + Printable.of(number) + ", Call-ID " + Printable.of(session.callId());
    }
}

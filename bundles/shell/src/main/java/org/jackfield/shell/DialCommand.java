package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:dial PHONE NUMBER}: calls a number. */
@Component(
        service = DialCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=dial"})
public final class DialCommand {

    private final Phones phones;

    /** Takes the phones that can call. */
    @Activate
    public DialCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Calls a number, a user name or a SIP URI, and says the Call-ID")
    public String dial(
            @Descriptor("the phone's name, see call:phones") String phoneName,
            @Descriptor("digits, a user name, or a SIP URI; in quotes if it has other characters") String number) {
        Phone phone = phones.named(phoneName);
        Session session = Outcome.of(Outcome.asked(() -> phone.call(number)));
        return phone.name() + " calls " + Printable.of(number) + ", Call-ID " + Printable.of(session.callId());
    }
}

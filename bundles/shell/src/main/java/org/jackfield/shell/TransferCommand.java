package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:transfer ID NUMBER}: transfers a call without asking the target (blind transfer). */
@Component(
        service = TransferCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=transfer"})
public final class TransferCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public TransferCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Transfers a call to a number, without asking who is there; see call:consult for the other way")
    public String transfer(
            @Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id,
            @Descriptor("digits, a user name, or a SIP URI; in quotes if it has other characters") String number) {
        Session session = phones.call(id);
        if (!Outcome.asked(() -> session.blindTransfer(number))) {
            throw new CommandFailedException(
                    "the call is not established, or is being transferred: " + Printable.of(Phones.name(session)));
        }
        return "transferring " + Printable.of(Phones.name(session)) + " to " + Printable.of(number);
    }
}

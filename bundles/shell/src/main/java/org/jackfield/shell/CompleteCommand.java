package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.jackfield.session.TransferParent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:complete ID}: completes an attended transfer. */
@Component(
        service = CompleteCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=complete"})
public final class CompleteCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public CompleteCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Completes an attended transfer; of a call that call:consult has begun")
    public String complete(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        String number = session.status()
                .transferParent()
                .map(TransferParent::number)
                .orElseThrow(() -> new CommandFailedException(
                        "the call was not begun with call:consult: " + Printable.of(Phones.name(session))));
        if (!Outcome.asked(() -> session.attendedTransfer(number))) {
            throw new CommandFailedException("one of the two calls is over, not established, or is being transferred: "
                    + Printable.of(Phones.name(session)));
        }
        return "connecting " + Printable.of(number) + " with who is on " + Printable.of(Phones.name(session));
    }
}

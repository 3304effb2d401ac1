package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:answer ID}: answers a call that rings here. */
@Component(
        service = AnswerCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=answer"})
public final class AnswerCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public AnswerCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Answers a call that rings here")
    public String answer(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.ringing(id);
        Outcome.check(Outcome.of(session.answer()));
        return "answered " + Printable.of(Phones.name(session));
    }
}

package org.jackfield.shell;

import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.CallStatus;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:list}: lists the calls. */
@Component(
        service = ListCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=list"})
public final class ListCommand {

    private final Phones phones;

    /** Takes the phones whose calls are listed. */
    @Activate
    public ListCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Lists the calls that are not over")
    public String list() {
        List<Session> calls = phones.calls();
        if (calls.isEmpty()) {
            return "no calls";
        }
        Table table = new Table(
                "CALL", "DIRECTION", "STATE", "NUMBER", "NAME", "TALKING", "MUTED", "HELD", "RECORDING", "TRANSFER");
        calls.forEach(session -> row(table, session));
        return table.toString();
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static void row(Table table, Session session) {
        CallStatus status = session.status();
        table.row(
                Phones.name(session),
                status.communicationType().text(),
                status.isRing() ? "ringing here" : status.callStatus().text(),
                status.number(),
                status.name(),
                Durations.text(session.timer().callDuration()),
                yesOrNo(status.isMute()),
                yesOrNo(status.isHold()),
                status.recordStatus().text(),
                status.transferParent().map(parent -> "of " + parent.number()).orElse("no"));
    }
}

package org.jackfield.shell;

import java.util.Locale;
import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:phones}: lists the accounts. */
@Component(
        service = PhonesCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=phones"})
public final class PhonesCommand {

    private final Phones phones;

    /** Takes the phones to list. */
    @Activate
    public PhonesCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Lists the phones: the accounts that are configured")
    public String phones() {
        if (phones.all().isEmpty()) {
            return "no phone is configured (factory PID " + Phone.FACTORY_PID + ")";
        }
        Table table = new Table("PHONE", "ADDRESS", "STATE", "CALLS", "DETAIL");
        phones.all().forEach(phone -> row(table, phone));
        return table.toString();
    }

    private static void row(Table table, Phone phone) {
        PhoneStatus status = phone.status();
        table.row(
                phone.name(),
                phone.address().uri(),
                status.state().name().toLowerCase(Locale.ROOT),
                Integer.toString(phone.sessions().size()),
                status.detail());
    }
}

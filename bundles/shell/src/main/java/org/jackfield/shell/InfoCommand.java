package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:info ID}: all that is known of a call. */
@Component(
        service = InfoCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=info"})
public final class InfoCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public InfoCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Shows all that is known of a call: status, SIP, media, quality")
    public String info(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        return CallInfo.of(phones.call(id));
    }
}

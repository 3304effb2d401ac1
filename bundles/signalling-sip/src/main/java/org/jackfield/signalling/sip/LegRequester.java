package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.authenticating.KnownNonces;
import org.jackfield.spi.signalling.Dialog;

/** Sends for a leg: its requests are numbered by their dialogs. */
final class LegRequester implements Requester {

    private final SipLeg leg;
    private final KnownNonces nonces = new KnownNonces();

    LegRequester(SipLeg leg) {
        this.leg = leg;
    }

    @Override
    public void run(SipLeg.Task task) {
        leg.run(task);
    }

    @Override
    public long nextSequence(Request before) {
        Optional<Dialog> dialog = leg.dialogWith(Sip.to(before).getTag()).map(Dialogs::withNextLocalSequence);
        dialog.ifPresent(next -> leg.dialogs().renew(next));
        // The INVITE that begins the call, and the BYE to a phone too many, have no dialog.
        return dialog.map(Dialog::localSequence).orElse(Sip.sequence(before).getSeqNumber() + 1);
    }

    @Override
    public KnownNonces nonces() {
        return nonces;
    }
}

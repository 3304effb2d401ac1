package org.jackfield.signalling.sip;

import javax.sip.SipException;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a dialog that nobody wants: a proxy has forked the INVITE and a further phone has accepted it (RFC 3261 section
 * 13.2.2.4), or the acceptance came when the call was given up for lost.
 */
final class Declining implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Declining.class);

    private final SipLine line;

    Declining(SipLine line) {
        this.line = line;
    }

    /**
     * Acknowledges and hangs up.
     *
     * @param invited number of the INVITE
     */
    void decline(Dialog dialog, long invited) {
        try {
            LOG.debug("{}: a further 2xx, from {}", dialog.callId(), dialog.remoteTarget());
            line.sendWithoutTransaction(line.requests().acknowledgement(dialog, invited));
            line.send(line.requests().bye(Dialogs.withLocalSequence(dialog, invited + 1), ""), this);
        } catch (SipException notSent) {
            LOG.info("{}: a further 2xx cannot be declined: {}", dialog.callId(), Texts.clean(notSent.getMessage()));
        }
    }

    @Override
    public void onResponse(Response response) {
        // Nobody waits for it.
    }

    @Override
    public void onTimeout() {
        // As above.
    }
}

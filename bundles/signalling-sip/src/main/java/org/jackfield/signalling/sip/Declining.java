package org.jackfield.signalling.sip;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sip.SipException;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends dialogs that nobody wants: a proxy has forked the INVITE and a further phone has accepted it (RFC 3261 section
 * 13.2.2.4), or the acceptance came when the call was given up for lost.
 */
final class Declining implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Declining.class);

    private final SipLeg leg;
    private final Set<Optional<String>> declined = new HashSet<>();

    Declining(SipLeg leg) {
        this.leg = leg;
    }

    /**
     * Acknowledges and, the first time, hangs up.
     *
     * @param invite which was accepted
     */
    void decline(Dialog dialog, SentInvite invite) {
        try {
            LOG.debug("{}: a further 2xx, from {}", dialog.callId(), dialog.remoteTarget());
            leg.line().sendWithoutTransaction(leg.line().requests().acknowledgement(dialog, invite));
            if (declined.add(dialog.remoteTag())) {
                leg.send(leg.line().requests().bye(Dialogs.withNextLocalSequence(dialog), ""), this);
            }
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

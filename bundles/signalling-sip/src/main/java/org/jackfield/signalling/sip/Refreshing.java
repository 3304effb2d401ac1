package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.SessionTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes the session timer: an UPDATE without a session description (RFC 4028 section 7.4). */
final class Refreshing implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

    private final SipLeg leg;
    private boolean pending;

    Refreshing(SipLeg leg) {
        this.leg = leg;
    }

    void refresh() throws SipException {
        boolean isFree = leg.phase() == Phase.CONFIRMED
                && !pending
                && !leg.requests().offering().isPending();
        if (isFree) {
            send();
        } else {
            // An offer under way refreshes the session too.
            leg.leftOut("refresh");
        }
    }

    private void send() throws SipException {
        Dialog next = Dialogs.withNextLocalSequence(leg.dialog());
        leg.become(next);
        Request update = leg.line().requests().offer(next, Request.UPDATE, Optional.empty());
        leg.timing().askAgain(update);
        pending = true;
        leg.send(update, this);
    }

    @Override
    public void onResponse(Response response) {
        if (response.getStatusCode() >= Response.OK) {
            leg.run(() -> answered(response));
        }
    }

    private void answered(Response response) throws SipException {
        pending = false;
        int statusCode = response.getStatusCode();
        if (statusCode / 100 == 2) {
            Optional<SessionTimer> before = leg.timing().current();
            leg.renewTarget(Sip.to(response).getTag(), response);
            leg.timing().agreed(response);
            leg.timing().tell(before);
        } else if (statusCode == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST
                || statusCode == Response.REQUEST_TIMEOUT) {
            leg.lose(Texts.detail(response));
        } else if (statusCode == Refusal.INTERVAL_TOO_SMALL && leg.timing().raise(response)) {
            refresh();
        } else {
            LOG.info("{}: the refresh was refused with {}", leg.callId(), statusCode);
        }
    }

    @Override
    public void onTimeout() {
        leg.run(() -> leg.lose("the refresh was not answered"));
    }

    /** The dialog lives on: what is sent over the next connection refreshes it, or its time runs out. */
    @Override
    public void onTransportError(String why) {
        leg.run(() -> {
            pending = false;
            LOG.info("{}: the refresh was not sent: {}", leg.callId(), Texts.clean(why));
        });
    }
}

package org.jackfield.signalling.sip;

import java.time.Duration;
import javax.sip.ClientTransaction;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds how long a re-INVITE of ours stays open: after a provisional response its transaction has no timer of its own any more (RFC 3261
 * section 17.1.1.2). When the time is over it is taken back with a CANCEL.
 */
final class ReofferLimit implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReofferLimit.class);
    private static final int TIMEOUTS = 3;

    private final SipLeg leg;
    private final ClientTransaction transaction;
    private Threads.Timer timer;
    private boolean over;

    ReofferLimit(SipLeg leg, ClientTransaction transaction) {
        this.leg = leg;
        this.transaction = transaction;
    }

    /** A provisional response has come; called in the leg's queue, as all here. An UPDATE keeps its timer. */
    void provisionalArrived() {
        if (timer == null && transaction.getRequest().getMethod().equals(Request.INVITE)) {
            await(leg.line().limits().timeout().multipliedBy(TIMEOUTS), this::takeBack);
        }
    }

    private void await(Duration time, SipLeg.Task task) {
        timer = leg.line()
                .threads()
                .after(
                        time,
                        () -> leg.run(() -> {
                            if (!over) {
                                task.run();
                            }
                        }));
    }

    private void takeBack() throws SipException {
        LOG.info("{}: our new offer is taken back, no answer came", leg.callId());
        leg.send(transaction.createCancel(), this);
        await(leg.line().limits().timeout(), () -> leg.lose("our new offer was not answered"));
    }

    /** The final response has come, or the leg is over and nobody waits for one. */
    void stop() {
        over = true;
        if (timer != null) {
            timer.cancel();
        }
    }

    /** Nothing finds the leg any more: the transaction would stay for ever. */
    void terminate() {
        try {
            transaction.terminate();
        } catch (ObjectInUseException belongsToDialog) {
            LOG.debug("{}: the stack keeps the transaction", leg.callId(), belongsToDialog);
        }
    }

    @Override
    public void onResponse(Response response) {
        LOG.debug("{}: CANCEL answered with {}", leg.callId(), response.getStatusCode());
    }

    @Override
    public void onTimeout() {
        LOG.debug("{}: CANCEL not answered", leg.callId());
    }
}

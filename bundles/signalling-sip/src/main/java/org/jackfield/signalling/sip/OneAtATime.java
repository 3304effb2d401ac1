package org.jackfield.signalling.sip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests of one kind within a dialog one after another: each when the one before it has been answered, so that none
 * overtakes another. Touched only in the leg's queue.
 */
final class OneAtATime implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

    /** A request that is to be sent. */
    interface Waiting {

        /** Returns whether it is still to be sent, now that its turn has come. */
        boolean isWanted();

        /** Makes it, with the dialog's last number. */
        Request make(Dialog dialog) throws SipException;

        /**
         * Its final response has come; the next one goes out afterwards.
         *
         * @param statusCode 408 when none came in time, 400 when it could not be made
         */
        void answered(int statusCode, String reasonPhrase);

        /** It could not be sent. */
        void failed(SipException fault) throws SipException;
    }

    private final SipLeg leg;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private Waiting underWay;
    private long sequence;

    OneAtATime(SipLeg leg) {
        this.leg = leg;
    }

    void send(Waiting request) throws SipException {
        waiting.addLast(request);
        sendNext();
    }

    private void sendNext() throws SipException {
        while (underWay == null && !waiting.isEmpty()) {
            Waiting next = waiting.removeFirst();
            if (next.isWanted()) {
                sendNow(next);
            }
        }
    }

    private void sendNow(Waiting next) throws SipException {
        Dialog numbered = Dialogs.withNextLocalSequence(leg.dialog());
        Optional<Request> request = make(next, numbered);
        if (request.isEmpty()) {
            return;
        }
        leg.become(numbered);
        underWay = next;
        sequence = numbered.localSequence();
        try {
            leg.send(request.get(), this);
        } catch (SipException notSent) {
            underWay = null;
            next.failed(notSent);
        }
    }

    private Optional<Request> make(Waiting next, Dialog numbered) {
        try {
            return Optional.of(next.make(numbered));
        } catch (SipException unfit) {
            String reason = Texts.clean(unfit.getMessage());
            LOG.info("{}: a request was not sent: {}", leg.callId(), reason);
            next.answered(Response.BAD_REQUEST, reason);
            return Optional.empty();
        }
    }

    /** Returns how many wait for their turn. */
    int size() {
        return waiting.size();
    }

    /** Forgets those that wait. */
    void clear() {
        waiting.clear();
    }

    @Override
    public void onResponse(Response response) {
        if (response.getStatusCode() >= Response.OK) {
            long number = Sip.sequence(response).getSeqNumber();
            leg.run(() -> answered(number, response.getStatusCode(), Texts.detail(response)));
        }
    }

    @Override
    public void onTimeout() {
        leg.run(() -> answered(sequence, Response.REQUEST_TIMEOUT, "no response came"));
    }

    @Override
    public void onSentAgain(Request again, ClientTransaction transaction) {
        sequence = Sip.sequence(again).getSeqNumber();
    }

    /** As if it had been refused with 503 (RFC 3261 section 8.1.3.1): the dialog lives on. */
    @Override
    public void onTransportError(String why) {
        leg.run(() -> answered(sequence, Response.SERVICE_UNAVAILABLE, Texts.clean(why)));
    }

    private void answered(long number, int statusCode, String reasonPhrase) throws SipException {
        if (underWay == null || number != sequence) {
            return;
        }
        Waiting done = underWay;
        underWay = null;
        done.answered(statusCode, reasonPhrase);
        sendNext();
    }
}

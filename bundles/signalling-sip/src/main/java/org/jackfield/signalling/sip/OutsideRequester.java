package org.jackfield.signalling.sip;

import javax.sip.SipException;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.authenticating.KnownNonces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request outside a dialog, REGISTER for example: what comes of it is let in by its From tag, as there is no leg. */
final class OutsideRequester implements Requester {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideRequester.class);

    private final SerialExecutor queue;
    private final Awaited awaited;
    private final String tag;
    private final KnownNonces nonces = new KnownNonces();

    /** Begins to wait for responses. */
    OutsideRequester(Request request, SerialExecutor queue, Awaited awaited) {
        this.queue = queue;
        this.awaited = awaited;
        this.tag = Sip.from(request).getTag();
        awaited.add(tag);
    }

    @Override
    public void run(SipLeg.Task task) {
        queue.execute(() -> {
            try {
                task.run();
            } catch (SipException | RuntimeException fault) {
                LOG.warn("fault in signalling", fault);
            }
        });
    }

    @Override
    public long nextSequence(Request before) {
        return Sip.sequence(before).getSeqNumber() + 1;
    }

    @Override
    public KnownNonces nonces() {
        return nonces;
    }

    @Override
    public void over() {
        awaited.remove(tag);
    }
}

package org.jackfield.signalling.sip;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sip.ClientTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.locating.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the requests of a line, each as soon as it is known where to. */
final class Transmitting {

    private static final Logger LOG = LoggerFactory.getLogger(Transmitting.class);

    private final Delivering delivering;
    private final Hops hops;
    private final Threads threads;

    Transmitting(Delivering delivering, Hops hops, Threads threads) {
        this.delivering = delivering;
        this.hops = hops;
        this.threads = threads;
    }

    /**
     * Sends a request as soon as it is known where to, which is mostly at once. That it could not be sent is an outcome like others:
     * an established call can outlive it.
     *
     * @param exchange hears what comes of it, also that it could not be sent
     */
    ClientTransaction transmit(Request request, Exchange exchange) {
        CompletableFuture<Target> hop = hops.find(request);
        LaterTransaction later = new LaterTransaction(request);
        if (hop.isDone()) {
            try {
                return delivering.begin(request, found(hop), exchange);
            } catch (SipException notSent) {
                threads.execute(() -> failed(request, exchange, notSent));
                return later;
            }
        }
        var unused = hop.whenComplete((target, failure) -> threads.execute(() -> {
            try {
                Target there = found(hop);
                later.begin(() -> delivering.prepare(request, there, exchange));
            } catch (SipException | RuntimeException notSent) {
                failed(request, exchange, notSent);
            }
        }));
        return later;
    }

    private static void failed(Request request, Exchange exchange, Exception notSent) {
        LOG.debug("{}: {} not sent", Sip.callId(request), request.getMethod(), notSent);
        exchange.onTransportError(Texts.clean(String.valueOf(notSent.getMessage())));
    }

    /** Sends an ACK as soon as it is known where to; one that is lost is asked for again by the 2xx. */
    void transmit(Request acknowledgement) {
        CompletableFuture<Target> hop = hops.find(acknowledgement);
        if (hop.isDone()) {
            acknowledge(acknowledgement, hop);
        } else {
            var unused =
                    hop.whenComplete((target, failure) -> threads.execute(() -> acknowledge(acknowledgement, hop)));
        }
    }

    private void acknowledge(Request acknowledgement, CompletableFuture<Target> hop) {
        try {
            delivering.send(acknowledgement, found(hop));
        } catch (SipException | RuntimeException notSent) {
            LOG.debug("{}: ACK not sent", Sip.callId(acknowledgement), notSent);
        }
    }

    private static Target found(CompletableFuture<Target> hop) throws SipException {
        try {
            return hop.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof SipException readable) {
                throw readable;
            }
            throw new SipException(Reaching.message(failed), failed);
        }
    }
}

package org.jackfield.signalling.sip;

import gov.nist.javax.sip.message.SIPMessage;
import java.text.ParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.ContactHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.locating.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives requests to the stack: each with its hop, and with the Via and Contact that fit the transport to there. */
final class Transmitting {

    private static final Logger LOG = LoggerFactory.getLogger(Transmitting.class);

    private final SipProvider provider;
    private final LocalAddresses addresses;
    private final Hops hops;
    private final Threads threads;
    private final int t1;

    Transmitting(SipProvider provider, LocalAddresses addresses, Hops hops, Threads threads, int t1) {
        this.provider = provider;
        this.addresses = addresses;
        this.hops = hops;
        this.threads = threads;
        this.t1 = t1;
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
                return begin(request, found(hop), exchange);
            } catch (SipException notSent) {
                threads.execute(() -> failed(request, exchange, notSent));
                return later;
            }
        }
        var unused = hop.whenComplete((target, failure) -> threads.execute(() -> {
            try {
                Target there = found(hop);
                later.begin(() -> begin(request, there, exchange));
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

    private ClientTransaction begin(Request request, Target target, Exchange exchange) throws SipException {
        try {
            direct(request, target);
            ClientTransaction transaction = provider.getNewClientTransaction(request);
            transaction.setApplicationData(exchange);
            transaction.setRetransmitTimer(t1);
            transaction.sendRequest();
            return transaction;
        } catch (RuntimeException fault) {
            throw new SipException(request.getMethod() + " cannot be sent: " + fault.getMessage(), fault);
        }
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
            send(acknowledgement, found(hop));
        } catch (SipException | RuntimeException notSent) {
            LOG.debug("{}: ACK not sent", Sip.callId(acknowledgement), notSent);
        }
    }

    private void send(Request request, Target target) throws SipException {
        try {
            direct(request, target);
            provider.sendRequest(request);
        } catch (RuntimeException fault) {
            throw new SipException(request.getMethod() + " cannot be sent: " + fault.getMessage(), fault);
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

    private void direct(Request request, Target target) throws SipException {
        ((SIPMessage) request).setApplicationData(new TargetHop(target));
        ViaHeader via = (ViaHeader) request.getHeader(ViaHeader.NAME);
        String transport = target.transport().parameter();
        if (via.getTransport().equalsIgnoreCase(transport)
                || request.getMethod().equals(Request.CANCEL)) {
            return;
        }
        try {
            readdress(request, via.getBranch(), transport);
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException(request.getMethod() + " cannot be sent over " + transport, notMade);
        }
    }

    /** The request was made for another transport than the one that is there. */
    private void readdress(Request request, String branch, String transport)
            throws ParseException, InvalidArgumentException {
        ViaHeader via = addresses.via(transport);
        via.setBranch(branch);
        request.setHeader(via);
        if (request.getHeader(ContactHeader.NAME) instanceof ContactHeader contact && !contact.isWildCard()) {
            boolean isSecure = contact.getAddress().getURI().getScheme().equalsIgnoreCase("sips");
            contact.getAddress()
                    .setURI(addresses.contact(transport, isSecure).getAddress().getURI());
        }
    }
}

package org.jackfield.signalling.sip;

import gov.nist.javax.sip.message.SIPMessage;
import java.text.ParseException;
import javax.sip.ClientTransaction;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.header.ContactHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import org.jackfield.signalling.sip.locating.Target;

/** Gives requests to the stack: each with its hop, and with the Via and Contact that fit the transport to there. */
final class Delivering {

    private final SipProvider provider;
    private final LocalAddresses addresses;
    private final int t1;

    Delivering(SipProvider provider, LocalAddresses addresses, int t1) {
        this.provider = provider;
        this.addresses = addresses;
        this.t1 = t1;
    }

    /** Begins the transaction of a request: {@link #prepare}, and sends it. */
    ClientTransaction begin(Request request, Target target, ResponseListener listener) throws SipException {
        ClientTransaction transaction = prepare(request, target, listener);
        try {
            transaction.sendRequest();
            return transaction;
        } catch (RuntimeException fault) {
            throw cannotBeSent(request, fault);
        }
    }

    /**
     * Makes the transaction of a request.
     *
     * @param listener hears what comes of it
     */
    ClientTransaction prepare(Request request, Target target, ResponseListener listener) throws SipException {
        try {
            direct(request, target);
            ClientTransaction transaction = provider.getNewClientTransaction(request);
            transaction.setApplicationData(listener);
            transaction.setRetransmitTimer(t1);
            return transaction;
        } catch (RuntimeException fault) {
            throw cannotBeSent(request, fault);
        }
    }

    /** Sends an ACK, which has no transaction. */
    void send(Request acknowledgement, Target target) throws SipException {
        try {
            direct(acknowledgement, target);
            provider.sendRequest(acknowledgement);
        } catch (RuntimeException fault) {
            throw cannotBeSent(acknowledgement, fault);
        }
    }

    private static SipException cannotBeSent(Request request, RuntimeException fault) {
        return new SipException(request.getMethod() + " cannot be sent: " + fault.getMessage(), fault);
    }

    private void direct(Request request, Target target) throws SipException {
        ((SIPMessage) request).setApplicationData(new TargetHop(target));
        ViaHeader via = (ViaHeader) request.getHeader(ViaHeader.NAME);
        String transport = target.transport().parameter();
        if (request.getMethod().equals(Request.CANCEL) || isFitting(via, request, transport)) {
            return;
        }
        try {
            readdress(request, via.getBranch(), transport);
        } catch (ParseException | InvalidArgumentException notMade) {
            throw new SipException(request.getMethod() + " cannot be sent over " + transport, notMade);
        }
    }

    /** Returns whether a Via is for that transport, and names the address that the line has now. */
    private boolean isFitting(ViaHeader via, Request request, String transport) {
        if (!via.getTransport().equalsIgnoreCase(transport)) {
            return false;
        }
        LocalAddresses.SentBy here = addresses.sentBy(transport);
        boolean isHere = here.host().equalsIgnoreCase(via.getHost()) && here.port() == via.getPort();
        // A REGISTER is made when it can be sent; its Contact may be another one on purpose.
        return isHere || request.getMethod().equals(Request.REGISTER);
    }

    /** The request was made for another transport than the one that is there, or for an address that is gone. */
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

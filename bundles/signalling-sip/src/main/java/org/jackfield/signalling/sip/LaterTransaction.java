package org.jackfield.signalling.sip;

import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.TransactionState;
import javax.sip.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transaction of a request that is sent as soon as it is known where to. Safe for all threads. */
final class LaterTransaction implements ClientTransaction {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LaterTransaction.class);

    private final transient Request request;
    private transient volatile ClientTransaction begun;
    private volatile boolean isOver;

    LaterTransaction(Request request) {
        this.request = request;
    }

    /** Makes a transaction. */
    interface Beginning {

        /** Makes it; nothing is sent yet. */
        ClientTransaction prepare() throws SipException;
    }

    /** Sends the request, unless it is not wanted any more; called once. */
    void begin(Beginning beginning) throws SipException {
        if (isOver) {
            return;
        }
        // Known before it is sent: what comes of it may want to cancel it.
        ClientTransaction prepared = beginning.prepare();
        begun = prepared;
        if (isOver) {
            end(prepared);
        } else {
            prepared.sendRequest();
        }
    }

    private static void end(ClientTransaction prepared) throws SipException {
        try {
            prepared.terminate();
        } catch (ObjectInUseException kept) {
            throw new SipException("the stack keeps a transaction that is not wanted any more", kept);
        }
    }

    private ClientTransaction sent() throws SipException {
        ClientTransaction now = begun;
        if (now == null) {
            throw new SipException(request.getMethod() + " has not been sent yet");
        }
        return now;
    }

    @Override
    public void terminate() throws ObjectInUseException {
        isOver = true;
        ClientTransaction now = begun;
        if (now != null) {
            now.terminate();
        }
    }

    @Override
    public Request createCancel() throws SipException {
        return sent().createCancel();
    }

    @Override
    @SuppressWarnings("deprecation") // The stack's interface has it.
    public Request createAck() throws SipException {
        throw new SipException("the ACK for a 2xx is made from its dialog");
    }

    @Override
    public Request getRequest() {
        ClientTransaction now = begun;
        return now == null ? request : now.getRequest();
    }

    @Override
    public TransactionState getState() {
        ClientTransaction now = begun;
        return now == null ? null : now.getState();
    }

    @Override
    public String getBranchId() {
        ClientTransaction now = begun;
        return now == null ? null : now.getBranchId();
    }

    @Override
    public Object getApplicationData() {
        ClientTransaction now = begun;
        return now == null ? null : now.getApplicationData();
    }

    @Override
    public void sendRequest() {
        LOG.debug("{} is sent by the line", request.getMethod());
    }

    @Override
    public Dialog getDialog() {
        return null;
    }

    @Override
    public int getRetransmitTimer() {
        throw new UnsupportedOperationException("set by the line");
    }

    @Override
    public void setRetransmitTimer(int milliseconds) {
        throw new UnsupportedOperationException("set by the line");
    }

    @Override
    public void setApplicationData(Object data) {
        throw new UnsupportedOperationException("set by the line");
    }
}

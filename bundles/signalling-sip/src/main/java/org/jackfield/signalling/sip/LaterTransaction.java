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
    private transient ClientTransaction begun;
    private boolean isOver;

    LaterTransaction(Request request) {
        this.request = request;
    }

    /** Sends something. */
    interface Beginning {

        /** Sends it, and returns its transaction. */
        ClientTransaction begin() throws SipException;
    }

    /** Sends the request, unless it is not wanted any more. */
    synchronized void begin(Beginning beginning) throws SipException {
        if (!isOver) {
            begun = beginning.begin();
        }
    }

    private synchronized ClientTransaction sent() throws SipException {
        if (begun == null) {
            throw new SipException(request.getMethod() + " has not been sent yet");
        }
        return begun;
    }

    @Override
    public synchronized void terminate() throws ObjectInUseException {
        isOver = true;
        if (begun != null) {
            begun.terminate();
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
    public synchronized Request getRequest() {
        return begun == null ? request : begun.getRequest();
    }

    @Override
    public synchronized TransactionState getState() {
        return begun == null ? null : begun.getState();
    }

    @Override
    public synchronized String getBranchId() {
        return begun == null ? null : begun.getBranchId();
    }

    @Override
    public synchronized Object getApplicationData() {
        return begun == null ? null : begun.getApplicationData();
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

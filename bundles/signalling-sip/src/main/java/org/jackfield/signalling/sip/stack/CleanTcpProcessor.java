package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.TCPMessageProcessor;
import java.io.IOException;
import java.net.InetAddress;

/**
 * The stack's TCP socket, corrected in one place: a connection on which nothing comes at all is closed. The stack would keep it for
 * ever, with two threads, and take no other when there are as many as it may have.
 */
final class CleanTcpProcessor extends TCPMessageProcessor {

    private final int silence;

    /**
     * Makes it; it listens when it is started.
     *
     * @param silence milliseconds until the first octet must have come
     */
    CleanTcpProcessor(InetAddress address, SIPTransactionStack stack, int port, int silence) {
        super(address, stack, port);
        this.silence = silence;
    }

    @Override
    public void start() throws IOException {
        sock = new ImpatientServerSocket(getPort(), getIpAddress(), silence);
        isRunning = true;
        Thread thread = new Thread(this, "jackfield-sip-tcp-" + getIpAddress().getHostAddress() + '/' + getPort());
        thread.setDaemon(true);
        thread.start();
    }
}

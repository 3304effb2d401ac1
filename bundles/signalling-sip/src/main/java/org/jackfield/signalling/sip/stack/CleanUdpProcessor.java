package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.stack.DatagramQueuedMessageDispatch;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.UDPMessageProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jackfield.signalling.sip.stack.channel.ListeningSocket;

/**
 * The stack's UDP socket, corrected in four places.
 *
 * <ul>
 *   <li>When it is stopped before its thread has begun, the stack's own fails, leaves the ports of its provider open, and a
 *       thread behind.
 *   <li>When it is stopped, its thread that parses can miss the interruption and would wait for ever.
 *   <li>What waits to be parsed is bounded: every datagram takes the memory of the largest one, so a flood of small ones would
 *       fill the heap. What does not fit is dropped, as the socket does; peers send again.
 *   <li>It can be taken from its provider while datagrams wait: its address may be gone.
 * </ul>
 */
final class CleanUdpProcessor extends UDPMessageProcessor implements ListeningSocket {

    /** Datagrams that wait: 32 MB with the largest message of 16 KB, a burst of some hundred calls. */
    private static final int MOST_WAITING = 2048;

    private volatile boolean hasEnded;

    @SuppressWarnings("JdkObsolete") // The stack wants this kind of list.
    CleanUdpProcessor(InetAddress address, SIPTransactionStack stack, int port) throws IOException {
        super(address, stack, port);
        messageChannels = new LinkedList<>();
        messageQueue = new LinkedBlockingQueue<>(MOST_WAITING);
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            hasEnded = true;
            for (Object channel : messageChannels) {
                ((MessageChannel) channel).close();
            }
        }
    }

    @Override
    public boolean inUse() {
        return false;
    }

    @Override
    public boolean isDead() {
        boolean isGone = hasEnded || sock.isClosed();
        return isGone && isRunning;
    }

    @Override
    public void stop() {
        super.stop();
        messageQueue.clear();
        // Full again already: then there is something to wake up for.
        messageQueue.offer(new DatagramQueuedMessageDispatch(null, 0));
    }
}

package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.stack.DatagramQueuedMessageDispatch;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.OIOMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.UDPMessageProcessor;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sip.ListeningPoint;

/**
 * Bounds what waits to be parsed: every datagram takes the memory of the largest one, so a flood of small ones would fill the
 * heap. What does not fit is dropped, as the socket does; peers send again. Public, with a constructor without arguments,
 * because the stack makes it by its name.
 */
public final class BoundedQueues extends OIOMessageProcessorFactory {

    /** Datagrams that wait: 32 MB with the largest message of 16 KB, a burst of some hundred calls. */
    private static final int MOST_WAITING = 2048;

    @Override
    public MessageProcessor createMessageProcessor(
            SIPTransactionStack stack, InetAddress address, int port, String transport) throws IOException {
        return transport.equalsIgnoreCase(ListeningPoint.UDP)
                ? udp(stack, address, port)
                : super.createMessageProcessor(stack, address, port, transport);
    }

    private static MessageProcessor udp(SIPTransactionStack stack, InetAddress address, int port) throws IOException {
        try {
            // What the stack's own factory does: without it every message leaves by a socket of its own.
            Field sendsFromTheListeningPoint = SIPTransactionStack.class.getDeclaredField("udpFlag");
            sendsFromTheListeningPoint.setAccessible(true);
            sendsFromTheListeningPoint.setBoolean(stack, true);
        } catch (ReflectiveOperationException otherStack) {
            throw new IllegalStateException("this is not the SIP stack that the bundle was built with", otherStack);
        }
        return new BoundedUdp(stack, address, port);
    }

    /** Reads a UDP socket. */
    private static final class BoundedUdp extends UDPMessageProcessor {

        BoundedUdp(SIPTransactionStack stack, InetAddress address, int port) throws IOException {
            super(address, stack, port);
            messageQueue = new LinkedBlockingQueue<>(MOST_WAITING);
        }

        /** The thread that parses can miss its interruption, and would wait for ever. */
        @Override
        public void stop() {
            super.stop();
            messageQueue.clear();
            messageQueue.add(new DatagramQueuedMessageDispatch(null, 0));
        }
    }
}

package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.UDPMessageProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedList;

/**
 * The stack's UDP socket, corrected: when it is stopped before its thread has begun, the stack's own fails, leaves the ports of
 * its provider open, and a thread behind.
 */
final class CleanUdpProcessor extends UDPMessageProcessor {

    @SuppressWarnings("JdkObsolete") // The stack wants this kind of list.
    CleanUdpProcessor(InetAddress address, SIPTransactionStack stack, int port) throws IOException {
        super(address, stack, port);
        messageChannels = new LinkedList<>();
    }

    @Override
    public void run() {
        super.run();
        for (Object channel : messageChannels) {
            ((MessageChannel) channel).close();
        }
    }
}

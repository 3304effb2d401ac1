package org.jackfield.signalling.sip.stack.channel;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.MessageChannel;
import java.util.Properties;
import java.util.concurrent.Executor;
import javax.sip.PeerUnavailableException;

/** The stack, as its connections see it. */
public abstract class ChannelStack extends SipStackImpl {

    protected ChannelStack(Properties properties) throws PeerUnavailableException {
        super(properties);
    }

    /** Tells all client transactions that sent over a channel that no answer will come over it. */
    public abstract void failTransactions(MessageChannel channel);

    /** Returns the threads that read from and write to connections, which may wait for them. */
    public abstract Executor connectionThreads();
}

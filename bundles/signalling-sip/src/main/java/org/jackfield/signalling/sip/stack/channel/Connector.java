package org.jackfield.signalling.sip.stack.channel;

import java.net.InetSocketAddress;
import java.util.concurrent.CompletionStage;

/** A listening point from which connections are made. Safe for all threads; never blocks. */
public interface Connector {

    /**
     * Makes a connection, unless there is one.
     *
     * @param name who must be there (RFC 5922 section 7.1): the host as it was configured, of whatever address it has
     * @return completes when it can be sent over; fails with an {@link java.io.IOException} that says why it cannot
     */
    CompletionStage<Void> connect(String name, InetSocketAddress remote);

    /** Returns whether there is a connection to there that can be sent over. */
    boolean isConnected(InetSocketAddress remote);

    /** Closes the connection to there, if there is one. */
    void disconnect(InetSocketAddress remote, String why);
}

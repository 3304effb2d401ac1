package org.jackfield.signalling.sip.stack.channel;

import java.net.InetSocketAddress;

/** Hears that connections are over: TCP, TLS and WebSocket. Called on any thread, once for each; returns at once, throws nothing. */
@FunctionalInterface
public interface ConnectionWatch {

    /**
     * A connection is over, from whichever side.
     *
     * @param transport {@code tcp}, {@code tls}, {@code ws} or {@code wss}
     * @param remote the far end's address
     * @param why for people
     */
    void closed(String transport, InetSocketAddress remote, String why);

    /**
     * A connection was made from here, from a port at which nobody listens: others find it by that port only. Called before anything is
     * sent.
     *
     * @param localPort the connection's own port
     */
    default void connectedFrom(String transport, int localPort) {}
}

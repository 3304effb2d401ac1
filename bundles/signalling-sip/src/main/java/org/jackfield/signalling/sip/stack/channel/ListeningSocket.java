package org.jackfield.signalling.sip.stack.channel;

/** What others send to arrives at a socket, and a thread waits there for it. Safe for all threads. */
public interface ListeningSocket {

    /** Returns whether nothing arrives any more although it was not stopped: the socket is closed, or its thread has ended. */
    boolean isDead();
}

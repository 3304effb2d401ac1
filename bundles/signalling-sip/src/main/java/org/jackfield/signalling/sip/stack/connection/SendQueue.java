package org.jackfield.signalling.sip.stack.connection;

import java.util.ArrayDeque;
import java.util.Queue;

/** What waits to be written, bounded, and who writes: one thread at a time. Safe for all threads. */
public final class SendQueue {

    private final int mostOctets;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int octets;
    private boolean isWriting;

    /** Makes an empty one. */
    public SendQueue(int mostOctets) {
        this.mostOctets = mostOctets;
    }

    /** Appends octets, unless there are too many. */
    public synchronized boolean offer(byte[] message) {
        if (octets + message.length > mostOctets) {
            return false;
        }
        waiting.add(message);
        octets += message.length;
        return true;
    }

    /** Returns whether the caller is the one that must write now, until {@link #next} returns nothing. */
    public synchronized boolean begin() {
        boolean isFirst = !isWriting;
        isWriting = true;
        return isFirst;
    }

    /** Returns what is written next; null: nothing is left, and the caller writes no more. */
    public synchronized byte[] next() {
        byte[] next = waiting.poll();
        isWriting = next != null;
        octets -= next == null ? 0 : next.length;
        return next;
    }

    /** Drops everything. */
    public synchronized void clear() {
        waiting.clear();
        octets = 0;
    }
}

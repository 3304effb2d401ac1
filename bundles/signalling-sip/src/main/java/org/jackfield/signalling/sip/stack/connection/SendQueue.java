package org.jackfield.signalling.sip.stack.connection;

import java.util.ArrayDeque;
import java.util.Queue;

/** What waits to be written, bounded, and who writes: one thread at a time. Safe for all threads. */
final class SendQueue {

    private final int mostOctets;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int octets;
    private boolean isWriting;

    SendQueue(int mostOctets) {
        this.mostOctets = mostOctets;
    }

    /** Appends octets, unless there are too many. */
    synchronized boolean offer(byte[] message) {
        if (octets + message.length > mostOctets) {
            return false;
        }
        waiting.add(message);
        octets += message.length;
        return true;
    }

    /** Returns whether the caller is the one that must write now, until {@link #next} returns nothing. */
    synchronized boolean begin() {
        boolean isFirst = !isWriting;
        isWriting = true;
        return isFirst;
    }

    /** Returns what is written next; null: nothing is left, and the caller writes no more. */
    synchronized byte[] next() {
        byte[] next = waiting.poll();
        isWriting = next != null;
        octets -= next == null ? 0 : next.length;
        return next;
    }

    /** Drops everything. */
    synchronized void clear() {
        waiting.clear();
        octets = 0;
    }
}

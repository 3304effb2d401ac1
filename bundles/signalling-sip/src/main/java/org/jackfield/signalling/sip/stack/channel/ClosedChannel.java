package org.jackfield.signalling.sip.stack.channel;

import java.util.Optional;

/** A channel of the stack that knows why nothing can be sent over it any more. */
public interface ClosedChannel {

    /** Returns why it is over, for people; empty while it is not. */
    Optional<String> whyClosed();
}

package org.jackfield.signalling.sip;

import java.util.concurrent.CompletionStage;
import org.jackfield.signalling.sip.locating.Target;

/** Makes and closes the connections of one line. Safe for all threads; never blocks. */
interface Connections {

    /**
     * Makes a connection, unless there is one; with UDP there is nothing to make.
     *
     * @return completes when it can be sent over; fails with an exception whose message says why it cannot
     */
    CompletionStage<Void> open(Target target);

    /** Returns whether the connection to there is still there; with UDP there is none that could break. */
    boolean isOpen(Target target);

    /** Closes the connection to there, if there is one. */
    void close(Target target, String why);
}

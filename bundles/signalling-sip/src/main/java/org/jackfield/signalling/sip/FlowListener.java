package org.jackfield.signalling.sip;

import java.time.Duration;

/** Hears of each change of a flow once, in its queue. */
interface FlowListener {

    /** Calls can be made. */
    void established(String server);

    /** No calls can be made; when the next attempt begins. */
    void failed(String why, Duration nextAttempt);
}

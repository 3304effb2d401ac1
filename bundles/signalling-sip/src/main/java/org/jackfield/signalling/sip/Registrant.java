package org.jackfield.signalling.sip;

import org.jackfield.signalling.sip.locating.Target;

/** Who registers over a flow. Called in the queue of the flow: only enqueues. */
interface Registrant {

    /** The server can be sent to: now it must be registered there; {@link Flow#registered} says that it is. */
    void flowEstablished(Target target);

    /** The server cannot be sent to any more: nothing is sent until it can. */
    void flowFailed(String why);
}

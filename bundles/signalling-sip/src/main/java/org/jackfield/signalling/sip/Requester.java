package org.jackfield.signalling.sip;

import javax.sip.message.Request;
import org.jackfield.signalling.sip.authenticating.KnownNonces;

/** On whose behalf a request goes out: where its state is touched, who numbers its requests, and which nonces it knows. */
interface Requester {

    /** Runs a task in the queue in whose tasks the state is touched. */
    void run(SipLeg.Task task);

    /** Takes the number of the request that is sent in the place of another one (RFC 3261 section 22.2). */
    long nextSequence(Request before);

    /** Returns the nonces of the dialog. */
    KnownNonces nonces();

    /** The request has its final response, or none comes any more; called on any thread. */
    default void over() {}
}

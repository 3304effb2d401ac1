package org.jackfield.signalling.sip;

import javax.sip.message.Response;

/** Hears what comes of a request of ours. Called on the stack's listener thread: only enqueues. */
interface ResponseListener {

    /** A response has come; for an INVITE also those that come after the transaction is over. */
    void onResponse(Response response);

    /** No final response has come in time (RFC 3261 section 17.1, timers B and F), or the request could not be sent again. */
    void onTimeout();
}

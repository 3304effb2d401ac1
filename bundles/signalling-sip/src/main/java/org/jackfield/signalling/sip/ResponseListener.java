package org.jackfield.signalling.sip;

import javax.sip.ClientTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** Hears what comes of a request of ours. Called on the stack's listener thread: only enqueues. */
interface ResponseListener {

    /** A response has come; for an INVITE also those that come after the transaction is over. */
    void onResponse(Response response);

    /** No final response has come in time (RFC 3261 section 17.1, timers B and F), or the request could not be sent again. */
    void onTimeout();

    /** Returns whether the request, which was challenged, is still to be sent; called in the requester's queue. */
    default boolean isWanted() {
        return true;
    }

    /**
     * The request was challenged and has gone out again with an answer; called in the requester's queue.
     *
     * @param again with another number than before
     * @param transaction the one that takes the place of the one before
     */
    default void onSentAgain(Request again, ClientTransaction transaction) {}

    /**
     * The request was challenged, and there is no answer that would help: the challenge is its final response.
     *
     * @param reason why, without anything that came from outside
     */
    default void onChallengeRefused(Response challenge, String reason) {
        onResponse(challenge);
    }

    /**
     * The connection over which the request was sent, or should have been, is over: no response will come.
     *
     * @param why for people
     */
    default void onTransportError(String why) {
        onTimeout();
    }
}

package org.jackfield.spi.signalling;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One call's dialog with one far end (RFC 3261 section 12): the messages that can be sent within it.
 *
 * <p>Every method returns at once and throws nothing because of what the far end does meanwhile. What does not fit the leg's
 * state any more (because a message crossed ours on the wire, or the leg has ended) is left out and logged at debug level.
 * A fault in sending is told by {@link LegListener#onEnd}.
 */
@ProviderType
public interface Leg {

    /** Returns the Call-ID. */
    String callId();

    /**
     * Incoming: sends a provisional response.
     *
     * @param statusCode 101 to 199, for example 180
     * @throws IllegalArgumentException when it is not in that range
     */
    void provisional(int statusCode);

    /**
     * Incoming: sends 200 (OK) with the answer, again and again until the ACK comes (RFC 3261 section 13.3.1.4).
     *
     * @param answer the session description
     */
    void accept(String answer);

    /**
     * Incoming, before {@link #accept}: sends a final response that refuses the call.
     *
     * @param statusCode 300 to 699
     * @throws IllegalArgumentException when it is not in that range
     */
    void reject(int statusCode);

    /** Outgoing: sends the ACK for the 2xx that came. It is sent again by itself when the 2xx comes again. */
    void acknowledge();

    /**
     * Outgoing, before the final response: gives up. The CANCEL goes out when a provisional response has come (RFC 3261 section
     * 9.1). A 2xx can still come: then {@link LegListener#onAccepted} is called as ever.
     */
    void cancel();

    /**
     * Ends the dialog with a BYE (RFC 3261 section 15.1.1), on the called side not before the ACK has come or its time is over;
     * on the calling side after the ACK, which is sent now if it has not been. Before the 2xx there is nothing to end:
     * {@link #cancel} and {@link #reject} are for that.
     *
     * @param reason value of a Reason header (RFC 3326), for example {@code SIP;cause=408;text="RTP Timeout"}; empty: none
     */
    void bye(String reason);

    /**
     * Refuses the re-INVITE that came last: the dialog goes on as it was.
     *
     * @param statusCode 300 to 699, for example 488
     * @throws IllegalArgumentException when it is not in that range
     */
    void rejectReoffer(int statusCode);
}

package org.jackfield.spi.signalling;

import java.util.Optional;
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
     * Incoming: sends a provisional response without a session description.
     *
     * @param statusCode 101 to 199, for example 180
     * @throws IllegalArgumentException when it is not in that range
     */
    default void provisional(int statusCode) {
        provisional(statusCode, Optional.empty());
    }

    /**
     * Incoming: sends a provisional response; reliably (RFC 3262) when the caller requires that, or when it has a session
     * description and the caller supports it.
     *
     * @param statusCode 101 to 199, for example 183
     * @param answer the answer to the invitation's offer (early media); empty: none
     * @throws IllegalArgumentException when it is not in that range
     */
    void provisional(int statusCode, Optional<String> answer);

    /**
     * Incoming: sends 200 (OK), again and again until the ACK comes (RFC 3261 section 13.3.1.4).
     *
     * @param description the answer; or the offer, when the invitation had none: then {@link LegListener#onAcknowledged} brings
     *     the answer
     */
    void accept(String description);

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

    // a new offer within the dialog

    /**
     * Sends an offer within the dialog, in a re-INVITE (RFC 3261 section 14.1), or in an UPDATE while the dialog is early. Its
     * outcome is {@link LegListener#onReofferAnswered} or {@link LegListener#onReofferRefused}, and the ACK goes by itself. One at
     * a time: while one is under way, or the far end's awaits our answer, it is refused at once with 491.
     *
     * @param offer the session description
     */
    void reoffer(String offer);

    /**
     * Accepts what {@link LegListener#onReoffer} brought last, with 200 (OK).
     *
     * @param description the answer; or the offer, when it had none: then {@link LegListener#onReofferAcknowledged} brings the
     *     answer
     */
    void answerReoffer(String description);

    /**
     * Refuses what {@link LegListener#onReoffer} brought last: the dialog goes on as it was.
     *
     * @param statusCode 300 to 699, for example 488 or 491
     * @throws IllegalArgumentException when it is not in that range
     */
    void rejectReoffer(int statusCode);

    /** Refreshes the session timer with an UPDATE without a session description (RFC 4028 section 7.4). */
    void refresh();

    // other requests within the dialog

    /**
     * Asks the far end to call somebody (REFER, RFC 3515). One at a time. What comes of it is told by {@link
     * LegListener#onReferResponse} and then {@link LegListener#onReferNotified}.
     *
     * @param referral whom
     */
    void refer(Referral referral);

    /** Accepts the REFER that came last: 202, and a first NOTIFY with 100 (Trying). */
    void acceptRefer();

    /**
     * Refuses the REFER that came last.
     *
     * @param statusCode 300 to 699, for example 603
     * @throws IllegalArgumentException when it is not in that range
     */
    void rejectRefer(int statusCode);

    /**
     * Tells the far end how far the call is that its REFER asked for: a NOTIFY with a sipfrag (RFC 3515 section 2.4.5). A final
     * code is the last one and ends the subscription.
     *
     * @param statusCode 100 to 699, the newest response to our call
     * @param reasonPhrase its words
     */
    void notifyRefer(int statusCode, String reasonPhrase);

    /**
     * Sends an INFO (RFC 6086). The outcome is {@link LegListener#onInfoResponse}, in the order of sending.
     *
     * @param contentType the body's media type, for example {@code application/dtmf-relay}
     * @param body the body
     */
    void info(String contentType, String body);
}

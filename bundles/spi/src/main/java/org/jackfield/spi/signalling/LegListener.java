package org.jackfield.spi.signalling;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what the far end of a leg does; implemented by the core. Every method returns at once and throws nothing.
 *
 * <p>{@link #onEnd} is called exactly once for every leg, and is the last call.
 */
@ConsumerType
public interface LegListener {

    /**
     * Outgoing: a provisional response above 100 has come; one that only repeats the last of its early dialog is not told. A
     * reliable one has been acknowledged (PRACK, RFC 3262).
     */
    void onProvisional(ProvisionalResponse response);

    /**
     * Outgoing: the first 2xx has come. {@link Leg#acknowledge} is expected, and {@link Leg#bye} if the call is not wanted. Later
     * ones of other forks are ended by the provider (ACK and BYE, RFC 3261 section 13.2.2.4).
     */
    void onAccepted(AcceptedResponse response);

    /**
     * Incoming: the ACK for our 2xx has come.
     *
     * @param answer its session description, if it has one: the answer, when our 2xx had the offer
     */
    void onAcknowledged(Optional<String> answer);

    /**
     * A re-INVITE, or an UPDATE with a session description, has come within the dialog; {@link Leg#answerReoffer} or {@link
     * Leg#rejectReoffer} is expected. While the answer to one is awaited, a further one is refused by the provider with 500 and
     * Retry-After (RFC 3261 section 14.2), and with 491 while an offer of ours is under way.
     */
    void onReoffer(Reoffer reoffer);

    /** The far end took back what {@link #onReoffer} brought last (CANCEL): it has been answered with 487. */
    default void onReofferWithdrawn() {}

    /**
     * The ACK for our 2xx to a re-INVITE has come.
     *
     * @param answer its session description, if it has one: the answer, when our 2xx had the offer
     */
    default void onReofferAcknowledged(Optional<String> answer) {}

    /**
     * Our {@link Leg#reoffer} was accepted.
     *
     * @param answer the session description of the 2xx; empty: it has none, against RFC 3264
     * @param identity who the other side is now
     */
    default void onReofferAnswered(Optional<String> answer, RemoteIdentity identity) {}

    /**
     * Our {@link Leg#reoffer} was refused: the session is as it was before. (408 and 481 end the leg instead, RFC 3261 section
     * 12.2.1.2.)
     *
     * @param statusCode 300 to 699, for example 491
     * @param reasonPhrase its words
     * @param retryAfter how long the far end wants us to wait (RFC 3261 section 20.33)
     */
    default void onReofferRefused(int statusCode, String reasonPhrase, Optional<Duration> retryAfter) {}

    /**
     * The session timer was refreshed or agreed anew, by either side.
     *
     * @param timer what holds from now on; empty: none
     */
    default void onSessionRefreshed(Optional<SessionTimer> timer) {}

    /**
     * The final response to our REFER has come.
     *
     * @param statusCode 202 (or another 2xx): it is being tried; 300 to 699: refused
     * @param reasonPhrase its words
     */
    default void onReferResponse(int statusCode, String reasonPhrase) {}

    /**
     * The far end says how far the call is that our REFER asked for (NOTIFY with a sipfrag).
     *
     * @param statusCode 100 to 699, the newest response to its call; 0 when the subscription ended without one
     * @param reasonPhrase its words
     * @param last whether nothing more will come
     */
    default void onReferNotified(int statusCode, String reasonPhrase, boolean last) {}

    /** A REFER has come within the dialog; {@link Leg#acceptRefer} or {@link Leg#rejectRefer} is expected. */
    default void onRefer(IncomingReferral referral) {}

    /**
     * An INFO has come and was answered with 200.
     *
     * @param contentType the body's media type in lower case, without parameters; empty: none
     * @param body the body, at most 65536 characters
     */
    default void onInfo(String contentType, String body) {}

    /**
     * The final response to an {@link Leg#info} has come.
     *
     * @param statusCode 200 to 699
     */
    default void onInfoResponse(int statusCode) {}

    /** The leg is over. */
    void onEnd(LegEnd end);
}

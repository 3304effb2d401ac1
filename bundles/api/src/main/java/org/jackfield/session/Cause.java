package org.jackfield.session;

/** Why a call is over: the reference's causes, and those of a server. */
public enum Cause {
    /** One side hung up an answered call (BYE, RFC 3261 section 15). */
    TERMINATED("Terminated"),
    /** The caller gave up before the answer (CANCEL, RFC 3261 section 9). */
    CANCELED("Canceled"),
    /** Refused: 403 or 603 received, or rejected here. */
    REJECTED("Rejected"),
    /** Busy: 486 or 600. */
    BUSY("Busy"),
    /** Sent elsewhere: 300, 301, 302, 305 or 380. */
    REDIRECTED("Redirected"),
    /** Nobody has this number: 404 or 604. */
    NOT_FOUND("Not Found"),
    /** Nobody there: 480, 410, 408 or 430. */
    UNAVAILABLE("Unavailable"),
    /** The number is not complete: 484 or 424. */
    ADDRESS_INCOMPLETE("Address Incomplete"),
    /** No common codec or transport: 488 or 606. */
    INCOMPATIBLE_SDP("Incompatible SDP"),
    /** Credentials missing or wrong: 401 or 407. */
    AUTHENTICATION_ERROR("Authentication Error"),
    /** Any other final response from 300 on. */
    SIP_FAILURE_CODE("SIP Failure Code"),
    /** Nobody answered within the configured time. */
    NO_ANSWER("No Answer"),
    /** The caller's own limit (Expires, RFC 3261 section 13.3.1) has passed. */
    EXPIRES("Expires"),
    /** The call was answered here, but the ACK never came (RFC 3261 section 13.3.1.4). */
    NO_ACK("No ACK"),
    /** No response came at all (RFC 3261 section 17.1.1.2, timer B). */
    REQUEST_TIMEOUT("Request Timeout"),
    /** The message could not be sent, or the connection broke. */
    CONNECTION_ERROR("Connection Error"),
    /** The other side no longer knows the call: 481 or 408 to a request within the dialog. */
    DIALOG_ERROR("Dialog Error"),
    /** Media broke: ICE failed or no packets came. */
    RTP_TIMEOUT("RTP Timeout"),
    /** Media negotiation failed inside the media provider. */
    WEBRTC_ERROR("WebRTC Error"),
    /** The other side's session description could not be used. */
    BAD_MEDIA_DESCRIPTION("Bad Media Description"),
    /** A session description was expected and none came. */
    MISSING_SDP("Missing SDP"),
    /** Local media could not be opened. */
    USER_DENIED_MEDIA_ACCESS("User Denied Media Access"),
    /** A fault in Jackfield itself; the log has it with the Call-ID. */
    INTERNAL_ERROR("Internal Error"),
    /** The bundle that carried the call's signalling or media was stopped. */
    PROVIDER_LOST("Provider Lost");

    private final String text;

    Cause(String text) {
        this.text = text;
    }

    /** Returns the reference's words, for example {@code Request Timeout}. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}

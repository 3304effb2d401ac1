package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A response on the wire. */
record Answer(
        int statusCode,
        String reasonPhrase,
        Optional<String> sdp,
        List<String> contacts,
        Optional<Duration> retryAfter) {

    static Answer of(int statusCode) {
        return new Answer(statusCode, phrase(statusCode), Optional.empty(), List.of(), Optional.empty());
    }

    static Answer of(int statusCode, Optional<String> sdp) {
        return new Answer(statusCode, phrase(statusCode), sdp, List.of(), Optional.empty());
    }

    Answer withContacts(List<String> values) {
        return new Answer(statusCode, reasonPhrase, sdp, values, retryAfter);
    }

    Answer withRetryAfter(Optional<Duration> value) {
        return new Answer(statusCode, reasonPhrase, sdp, contacts, value);
    }

    boolean provisional() {
        return statusCode < 200;
    }

    boolean success() {
        return statusCode >= 200 && statusCode < 300;
    }

    /** Returns whether it ends the dialog in which the request was sent (RFC 3261 section 12.2.1.2). */
    boolean endsDialog() {
        return statusCode == 408 || statusCode == 481;
    }

    private static String phrase(int statusCode) {
        return switch (statusCode) {
            case 100 -> "Trying";
            case 200 -> "OK";
            case 202 -> "Accepted";
            case 404 -> "Not Found";
            case 408 -> "Request Timeout";
            case 480 -> "Temporarily Unavailable";
            case 481 -> "Call/Transaction Does Not Exist";
            case 487 -> "Request Terminated";
            case 491 -> "Request Pending";
            case 500 -> "Server Internal Error";
            case 503 -> "Service Unavailable";
            default -> statusCode < 200 ? "Ringing" : "Refused";
        };
    }
}

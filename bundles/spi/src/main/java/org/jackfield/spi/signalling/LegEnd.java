package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a leg is over.
 *
 * @param kind the kind of end
 * @param statusCode the SIP status code of the final response, where one was the reason
 * @param detail a sentence for people: the reason phrase, the Reason header, or what was wrong; bounded, without control
 *     characters
 * @param contacts where a 3xx sends the caller, SIP URIs, the best first (RFC 3261 section 8.1.3.4); at most 10
 * @param retryAfter when to try again, as the final response says (RFC 3261 section 20.33)
 */
public record LegEnd(
        Kind kind, OptionalInt statusCode, String detail, List<String> contacts, Optional<Duration> retryAfter) {

    /** Makes an end that says nothing about where or when to try again. */
    public LegEnd(Kind kind, OptionalInt statusCode, String detail) {
        this(kind, statusCode, detail, List.of(), Optional.empty());
    }

    /** The kinds of ends. */
    public enum Kind {
        /** Outgoing: a final response of 300 or more has come; 487 also after our own CANCEL. */
        REFUSED,
        /** Outgoing: no final response came in time (RFC 3261 section 17.1.1.2), or none to our CANCEL. */
        TIMEOUT,
        /** Incoming: the caller gave up before our final response (CANCEL). */
        CANCELLED,
        /** Incoming: we refused, and that is done. */
        REJECTED,
        /**
         * We accepted the call or a re-INVITE, and no ACK came within 64*T1: a BYE has been sent (RFC 3261 sections 13.3.1.4 and
         * 14.2). Or no PRACK came for a reliable provisional response: the call was refused with 500 (RFC 3262 section 3).
         */
        NO_ACK,
        /** The far end sent a BYE. */
        BYE_RECEIVED,
        /** Our BYE was answered, or its time is over. */
        BYE_SENT,
        /** The far end does not know the dialog: 481 or 408 to a request within it (RFC 3261 section 12.2.1.2). */
        DIALOG_LOST,
        /** A message could not be sent or the connection broke. */
        TRANSPORT,
        /** The line or its provider was closed. */
        CLOSED,
        /** A fault in the provider; the log has it. */
        INTERNAL
    }

    /** Refuses missing values. */
    public LegEnd {
        requireNonNull(kind, "kind");
        requireNonNull(statusCode, "statusCode");
        requireNonNull(detail, "detail");
        requireNonNull(retryAfter, "retryAfter");
        contacts = List.copyOf(contacts);
    }

    /** Makes an end without a status code. */
    public static LegEnd of(Kind kind, String detail) {
        return new LegEnd(kind, OptionalInt.empty(), detail);
    }

    /** Makes the end that a final response brings. */
    public static LegEnd refused(int statusCode, String reasonPhrase) {
        return new LegEnd(Kind.REFUSED, OptionalInt.of(statusCode), reasonPhrase);
    }
}

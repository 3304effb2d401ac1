package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.session.NameAddress;

/**
 * An INVITE that has come. Texts are as they came, bounded in length, without control characters.
 *
 * @param callId its Call-ID
 * @param from the caller
 * @param to whom the caller wanted
 * @param offer the session description; empty when it came without one
 * @param expires how long the caller wants to wait (RFC 3261 section 13.3.1)
 * @param userAgent the caller's User-Agent
 * @param company value of the header Contacts-Company, as PBXs of the reference send it
 * @param transport {@code udp} or {@code tcp}
 * @param dialog the dialog as far as it is known
 * @param details what else it says
 */
public record IncomingInvitation(
        String callId,
        NameAddress from,
        NameAddress to,
        Optional<String> offer,
        Optional<Duration> expires,
        Optional<String> userAgent,
        Optional<String> company,
        String transport,
        Dialog dialog,
        InvitationDetails details) {

    /** Makes an invitation that says nothing else. */
    public IncomingInvitation(
            String callId,
            NameAddress from,
            NameAddress to,
            Optional<String> offer,
            Optional<Duration> expires,
            Optional<String> userAgent,
            Optional<String> company,
            String transport,
            Dialog dialog) {
        this(callId, from, to, offer, expires, userAgent, company, transport, dialog, InvitationDetails.NONE);
    }

    /** Refuses missing values. */
    public IncomingInvitation {
        requireNonNull(callId, "callId");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(offer, "offer");
        requireNonNull(expires, "expires");
        requireNonNull(userAgent, "userAgent");
        requireNonNull(company, "company");
        requireNonNull(transport, "transport");
        requireNonNull(dialog, "dialog");
        requireNonNull(details, "details");
    }
}

package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.Capabilities;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.SessionTimer;

/**
 * What is known of the call's dialog.
 *
 * @param link what there is of it
 * @param dialog the dialog as data, as far as it is known
 * @param transport {@code udp} or {@code tcp}, once it is known
 * @param userAgent what the far end runs, if it said so
 * @param expires incoming: how long the caller wants to wait
 * @param capabilities what the far end can do, as far as it said so
 * @param sessionTimer the session timer as agreed last (RFC 4028)
 * @param attempts outgoing: where it has been tried
 */
public record Signalling(
        Link link,
        Optional<Dialog> dialog,
        Optional<String> transport,
        Optional<String> userAgent,
        Optional<Duration> expires,
        Capabilities capabilities,
        Optional<SessionTimer> sessionTimer,
        Attempts attempts) {

    /** A call of which nothing was sent. */
    static final Signalling NONE = new Signalling(
            Link.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Capabilities.UNKNOWN,
            Optional.empty(),
            Attempts.FIRST);

    /** An INVITE has come. */
    static Signalling of(IncomingInvitation invitation) {
        return new Signalling(
                Link.OPEN,
                Optional.of(invitation.dialog()),
                Optional.of(invitation.transport()),
                invitation.userAgent(),
                invitation.expires(),
                invitation.details().capabilities(),
                invitation.details().sessionTimer(),
                Attempts.FIRST);
    }

    Signalling with(Link value) {
        return new Signalling(value, dialog, transport, userAgent, expires, capabilities, sessionTimer, attempts);
    }

    Signalling with(Dialog value) {
        return new Signalling(
                link, Optional.of(value), transport, userAgent, expires, capabilities, sessionTimer, attempts);
    }

    Signalling with(Optional<SessionTimer> value) {
        return new Signalling(link, dialog, transport, userAgent, expires, capabilities, value, attempts);
    }

    /** The 2xx to our INVITE has come. */
    Signalling with(AcceptedResponse response) {
        return new Signalling(
                link,
                Optional.of(response.dialog()),
                Optional.of(response.transport()),
                response.userAgent(),
                expires,
                response.capabilities(),
                response.sessionTimer(),
                attempts);
    }

    /** Another INVITE goes out, with a leg and a dialog of its own. */
    Signalling trying(Attempts value) {
        return new Signalling(
                Link.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                expires,
                capabilities,
                sessionTimer,
                value);
    }
}

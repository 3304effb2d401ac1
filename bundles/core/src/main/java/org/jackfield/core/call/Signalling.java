package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.Dialog;

/**
 * What is known of the call's dialog.
 *
 * @param link what there is of it
 * @param dialog the dialog as data, as far as it is known
 * @param transport {@code udp} or {@code tcp}, once it is known
 * @param userAgent what the far end runs, if it said so
 * @param expires incoming: how long the caller wants to wait
 */
public record Signalling(
        Link link,
        Optional<Dialog> dialog,
        Optional<String> transport,
        Optional<String> userAgent,
        Optional<Duration> expires) {

    /** A call of which nothing was sent. */
    static final Signalling NONE =
            new Signalling(Link.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Signalling with(Link value) {
        return new Signalling(value, dialog, transport, userAgent, expires);
    }

    Signalling with(Dialog value) {
        return new Signalling(link, Optional.of(value), transport, userAgent, expires);
    }

    Signalling withFarEnd(String usedTransport, Optional<String> remoteUserAgent) {
        return new Signalling(link, dialog, Optional.of(usedTransport), remoteUserAgent, expires);
    }
}

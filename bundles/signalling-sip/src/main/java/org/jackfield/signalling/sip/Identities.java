package org.jackfield.signalling.sip;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sip.message.Message;
import org.jackfield.session.NameAddress;
import org.jackfield.signalling.sip.stack.HeaderLines;
import org.jackfield.spi.signalling.RemoteIdentity;

/** Reads who a server on the way says the other side is: P-Asserted-Identity (RFC 3325) and Remote-Party-ID. */
final class Identities {

    /** RFC 3325 section 9.1 allows two: a SIP URI and a telephone number. */
    private static final int MOST_VALUES = 4;

    private final TrustedPeers trusted;

    Identities(TrustedPeers trusted) {
        this.trusted = trusted;
    }

    /** Returns what a message says; what cannot be read is left out. */
    RemoteIdentity of(Message message) {
        Optional<NameAddress> asserted =
                trusted.sent(message) ? first(message, "P-Asserted-Identity") : Optional.empty();
        return new RemoteIdentity(asserted, first(message, "Remote-Party-ID"));
    }

    /** Returns the first SIP URI, or the first telephone number when there is none. */
    private static Optional<NameAddress> first(Message message, String name) {
        List<NameAddress> addresses = HeaderLines.of(message, name).stream()
                .limit(MOST_VALUES)
                .flatMap(line -> NameAddresses.split(line, ',').stream())
                .limit(MOST_VALUES)
                .flatMap(value -> NameAddresses.parse(value).stream())
                .toList();
        Stream<NameAddress> sip =
                addresses.stream().filter(address -> !address.uri().regionMatches(true, 0, "tel:", 0, 4));
        return sip.findFirst().or(() -> addresses.stream().findFirst());
    }
}

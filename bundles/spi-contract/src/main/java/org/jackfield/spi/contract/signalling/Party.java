package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jackfield.spi.signalling.IncomingRequest;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.Replaces;

/** A user with an open line, and all legs of it. */
final class Party {

    private final LineConfiguration configuration;
    private final Line line;
    private final Incoming incoming;
    private final String hostPort;
    private final String transport;
    private final List<RecordedLeg> outgoing = new CopyOnWriteArrayList<>();

    Party(LineConfiguration configuration, Line line, Incoming incoming, String hostPort, String transport) {
        this.configuration = configuration;
        this.line = line;
        this.incoming = incoming;
        this.hostPort = hostPort;
        this.transport = transport;
    }

    RecordedLeg call(Party other) {
        return call(other.uri(), Map.of());
    }

    RecordedLeg call(String target, Map<String, String> extraHeaders) {
        return call(target, extraHeaders, Optional.empty(), Optional.empty());
    }

    RecordedLeg call(
            String target, Map<String, String> extraHeaders, Optional<Replaces> replaces, Optional<String> referredBy) {
        RecordedLeg leg = new RecordedLeg(incoming.patience());
        outgoing.add(leg);
        Invitation invitation = new Invitation(
                UUID.randomUUID() + "@jackfield.test", target, Descriptions.OFFER, extraHeaders, replaces, referredBy);
        leg.belongsTo(line.invite(invitation, leg));
        return leg;
    }

    /** Waits for a call to this user. */
    RecordedLeg nextCall() {
        return incoming.next();
    }

    /** Waits for a request to this user that belongs to no call. */
    IncomingRequest nextRequest() {
        return incoming.nextRequest();
    }

    /** Returns whether one has come that nobody has waited for. */
    boolean hasRequest() {
        return incoming.hasRequest();
    }

    /** Waits for the next word about this user's flow or registration, which must be of that kind. */
    <T extends Telling> T expect(Class<T> kind) {
        Telling next = incoming.nextTelling();
        assertThat(next).isInstanceOf(kind);
        return kind.cast(next);
    }

    /** As {@link #expect}; others are passed over. */
    <T extends Telling> T await(Class<T> kind) {
        Telling next = incoming.nextTelling();
        while (!kind.isInstance(next)) {
            next = incoming.nextTelling();
        }
        return kind.cast(next);
    }

    /** Returns whether there was a word about the flow or the registration that nobody has waited for. */
    boolean hasTelling() {
        return incoming.hasTelling();
    }

    /** Returns a URI that reaches this user directly. */
    String uri() {
        return "sip:" + configuration.address().user() + '@' + hostPort + ";transport=" + transport;
    }

    /** Returns where this user is reached over the transport of the calls. */
    String hostPort() {
        return hostPort;
    }

    LineConfiguration configuration() {
        return configuration;
    }

    Incoming incoming() {
        return incoming;
    }

    Line line() {
        return line;
    }

    List<RecordedLeg> legs() {
        return Stream.concat(outgoing.stream(), incoming.all().stream()).toList();
    }
}

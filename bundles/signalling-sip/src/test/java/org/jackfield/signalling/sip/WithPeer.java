package org.jackfield.signalling.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Credentials;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.SessionTimerPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A line of bob's and a raw peer, new for every test; one stack for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithPeer {

    final SipSignallingProvider provider;
    Ears ears;
    Line line;
    RawPeer peer;

    WithPeer() {
        try {
            provider = new SipSignallingProvider(TestLimits.quick());
        } catch (Exception notStarted) {
            throw new AssertionError(notStarted);
        }
    }

    @BeforeEach
    final void openLine() throws Exception {
        ears = new Ears();
        line = open(withTimer(configuration(Optional.empty())), ears);
        peer = new RawPeer(line.localAddress());
    }

    @AfterEach
    final void closeLine() throws Exception {
        line.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
        peer.close();
    }

    @AfterAll
    final void stopProvider() {
        provider.stop();
    }

    final Line open(LineConfiguration configuration, Ears listener) throws Exception {
        return provider.open(configuration, listener).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** Returns what bob wants of session timers. */
    Optional<SessionTimerPolicy> sessionTimer() {
        return Optional.empty();
    }

    private LineConfiguration withTimer(LineConfiguration plain) {
        return new LineConfiguration(
                plain.name(),
                plain.address(),
                plain.server(),
                plain.bindHost(),
                plain.bindPort(),
                plain.userAgent(),
                trustedPeers(),
                sessionTimer(),
                credentials(),
                Optional.empty(),
                plain.transport());
    }

    /** Returns whom bob trusts. */
    List<String> trustedPeers() {
        return List.of();
    }

    /** Returns what bob answers challenges with. */
    Optional<Credentials> credentials() {
        return Optional.empty();
    }

    static LineConfiguration configuration(Optional<String> server) {
        return new LineConfiguration(
                "bob", new NameAddress("Bob", "sip:bob@jackfield.test"), server, "127.0.0.1", 0, "Test/1");
    }

    /** Calls the peer. */
    final Leg call() {
        return line.invite(new Invitation("call@jackfield.test", peer.uri(), RawPeer.SDP, Map.of()), ears);
    }

    /** Calls the peer, which accepts, with those headers too; its tag is "p". */
    final Leg talkOut(String... headers) throws Exception {
        Leg leg = call();
        String invite = peer.receive("INVITE");
        peer.send(RawPeer.response(invite, "200 OK", "p", with(headers)));
        ears.expect("accepted");
        leg.acknowledge();
        peer.receive("ACK");
        return leg;
    }

    private String[] with(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(peer.contact());
        all.add(RawPeer.SDP);
        return all.toArray(String[]::new);
    }

    /** Lets the peer call bob, with those headers too, and bob accept; returns the 200. */
    final String talk(String callId, String... headers) throws Exception {
        peer.send(peer.invite(callId, with(headers)));
        ears.expect("invite");
        ears.leg().accept(RawPeer.SDP);
        String accepted = peer.receive("SIP/2.0 200");
        peer.send(request("ACK", callId, 1, accepted));
        ears.expect("acknowledged");
        // The 200 may have come again before the ACK got there.
        peer.passOver();
        return accepted;
    }

    /** Lets the peer hang up. */
    final void hangUp(String callId, int sequence, String accepted) throws Exception {
        peer.send(request("BYE", callId, sequence, accepted));
        ears.expect("end BYE_RECEIVED");
        peer.receive("SIP/2.0 200", " BYE\r\n");
    }

    /** Hangs up, and lets the peer agree. */
    final void hangUp(Leg leg) throws Exception {
        leg.bye("");
        peer.send(RawPeer.response(peer.receive("BYE"), "200 OK", ""));
        ears.expect("end BYE_SENT");
    }

    /** Makes a request of the peer's within the dialog that this response began. */
    final String request(String method, String callId, int sequence, String accepted, String... more) {
        return peer.request(
                method, "sip:bob@" + peer.lineHostPort(), callId, sequence, RawPeer.tag(accepted, "To"), more);
    }

    /** Opens the line anew, trusting the peers of that address or network. */
    final void trust(String peerAddress) throws Exception {
        Line untrusting = line;
        line = open(trusting(peerAddress), ears);
        untrusting.close().toCompletableFuture().get(20, TimeUnit.SECONDS);
        peer.talkTo(line.localAddress());
    }

    static LineConfiguration trusting(String peerAddress) {
        return new LineConfiguration(
                "bob",
                new NameAddress("Bob", "sip:bob@jackfield.test"),
                Optional.empty(),
                "127.0.0.1",
                0,
                "Test/1",
                List.of(peerAddress),
                Optional.empty());
    }
}

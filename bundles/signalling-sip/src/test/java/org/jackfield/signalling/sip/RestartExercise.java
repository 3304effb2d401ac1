package org.jackfield.signalling.sip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;

/** What {@link RestartTest} does in each class loader: starts the provider, calls over UDP and over TCP, and stops it. */
public final class RestartExercise implements Supplier<List<Integer>> {

    /** Made by reflection. */
    public RestartExercise() {}

    @Override
    public List<Integer> get() {
        try {
            return callsAndStops();
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    private static List<Integer> callsAndStops() throws Exception {
        SipSignallingProvider provider = new SipSignallingProvider(TestLimits.quick());
        Ears called = new Ears();
        Line alice = open(provider, "alice", new Ears());
        Line bob = open(provider, "bob", called);
        call(alice, bob, called, "udp");
        call(alice, bob, called, "tcp");
        // One more is up when the bundle stops.
        Ears open = new Ears();
        alice.invite(invitation(bob, "udp"), open);
        called.expect("invite");
        provider.stop();
        open.expect("end CLOSED");
        refusesAfterTheStop(provider, alice, bob);
        return List.of(port(alice), port(bob));
    }

    private static void refusesAfterTheStop(SipSignallingProvider provider, Line alice, Line bob) throws Exception {
        Ears late = new Ears();
        alice.invite(invitation(bob, "udp"), late);
        late.expect("end CLOSED");
        try {
            open(provider, "carol", late);
            throw new AssertionError("opened after the stop");
        } catch (ExecutionException refused) {
            late.expectNothingMore();
        }
    }

    private static void call(Line alice, Line bob, Ears called, String transport) throws Exception {
        Ears calling = new Ears();
        Leg leg = alice.invite(invitation(bob, transport), calling);
        called.expect("invite");
        called.leg().accept(RawPeer.SDP);
        calling.expect("accepted");
        leg.acknowledge();
        called.expect("acknowledged");
        leg.bye("");
        called.expect("end BYE_RECEIVED");
        calling.expect("end BYE_SENT");
    }

    private static Invitation invitation(Line bob, String transport) {
        String target = "sip:bob@" + bob.localAddress() + ";transport=" + transport;
        return new Invitation(transport + System.nanoTime() + "@jackfield.test", target, RawPeer.SDP, Map.of());
    }

    private static Line open(SipSignallingProvider provider, String user, Ears ears) throws Exception {
        NameAddress address = new NameAddress("", "sip:" + user + "@jackfield.test");
        return provider.open(
                        new LineConfiguration(
                                user, address, Optional.empty(), "127.0.0.1", QuietPorts.next(), "Test/1"),
                        ears)
                .toCompletableFuture()
                .get();
    }

    private static int port(Line line) {
        return Integer.parseInt(
                line.localAddress().substring(line.localAddress().lastIndexOf(':') + 1));
    }
}

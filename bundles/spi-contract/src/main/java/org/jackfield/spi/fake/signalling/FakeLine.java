package org.jackfield.spi.fake.signalling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;

/** A line of the fake. */
public final class FakeLine implements Line {

    private final FakeSignalling provider;
    private final Wire wire;
    private final LineConfiguration configuration;
    private final String localAddress;
    private final LineListener listener;
    private final List<FakeLeg> legs = new CopyOnWriteArrayList<>();
    private boolean closed;

    FakeLine(
            FakeSignalling provider,
            Wire wire,
            LineConfiguration configuration,
            String localAddress,
            LineListener listener) {
        this.provider = provider;
        this.wire = wire;
        this.configuration = configuration;
        this.localAddress = localAddress;
        this.listener = listener;
    }

    @Override
    public String localAddress() {
        return localAddress;
    }

    @Override
    public FakeLeg invite(Invitation invitation, LegListener legListener) {
        FakeCaller caller = new FakeCaller(wire, this, invitation, legListener);
        wire.execute(() -> start(caller, invitation));
        return caller;
    }

    private void start(FakeCaller caller, Invitation invitation) {
        legs.add(caller);
        if (closed) {
            caller.over(LegEnd.of(LegEnd.Kind.CLOSED, "the line is closed"));
            return;
        }
        Target target = Target.of(invitation.target());
        wire.execute(() -> provider.find(target)
                .ifPresentOrElse(
                        line -> line.arrive(caller, target, invitation),
                        () -> caller.over(LegEnd.of(LegEnd.Kind.TIMEOUT, "nobody answers at " + target.hostPort()))));
    }

    private void arrive(FakeCaller caller, Target target, Invitation invitation) {
        if (!target.user().equals(configuration.address().user())) {
            caller.over(LegEnd.refused(404, "Not Found"));
            return;
        }
        FakeCallee callee = new FakeCallee(wire, this, caller);
        caller.joinedTo(callee);
        legs.add(callee);
        callee.heardBy(listener.onInvite(callee, incoming(callee, caller, invitation)));
    }

    private IncomingInvitation incoming(FakeCallee callee, FakeCaller caller, Invitation invitation) {
        return new IncomingInvitation(
                invitation.callId(),
                caller.line().configuration.address(),
                new NameAddress("", invitation.target()),
                Optional.of(invitation.offer()),
                Optional.empty(),
                Optional.of(caller.line().userAgent()),
                Optional.ofNullable(invitation.extraHeaders().get("Contacts-Company")),
                "udp",
                callee.dialog());
    }

    @Override
    public CompletionStage<Void> close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        wire.execute(() -> {
            shut(LegEnd.of(LegEnd.Kind.CLOSED, "the line was closed"));
            done.complete(null);
        });
        return done;
    }

    /** Brings about what a lost network does: legs end with {@code TRANSPORT}, then the line's listener is told. */
    public void lose(SignallingException reason) {
        wire.execute(() -> {
            shut(LegEnd.of(LegEnd.Kind.TRANSPORT, reason.getMessage()));
            listener.onLost(reason);
        });
    }

    /** Returns the legs that are open, oldest first. */
    public List<Leg> legs() {
        return List.copyOf(legs);
    }

    private void shut(LegEnd end) {
        closed = true;
        provider.remove(this);
        List.copyOf(legs).forEach(leg -> leg.over(end));
    }

    /** Called on the wire. */
    void remove(FakeLeg leg) {
        legs.remove(leg);
    }

    boolean owns(Target target) {
        return Target.of(address()).equals(target);
    }

    String address() {
        return configuration.address().uri();
    }

    String userAgent() {
        return configuration.userAgent();
    }

    String contact() {
        return "sip:" + configuration.address().user() + '@' + localAddress;
    }
}

package org.jackfield.spi.fake.signalling;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.Capabilities;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.IncomingRequest;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.InvitationDetails;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.SessionTimerPolicy;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.StandaloneRequest;
import org.jackfield.spi.signalling.StandaloneResponse;

/** A line of the fake. */
public final class FakeLine implements Line {

    /** What a line can do unless a test says otherwise. */
    public static final Capabilities CAPABILITIES = new Capabilities(
            Set.of("INVITE", "ACK", "CANCEL", "BYE", "UPDATE", "PRACK", "REFER", "NOTIFY", "INFO"),
            Set.of("100rel", "replaces", "timer"));

    static final String NO_CONNECTION = "there is no connection to the server";

    private final FakeSignalling provider;
    private final Wire wire;
    private final LineConfiguration configuration;
    private final String localAddress;
    private final LineListener listener;
    private final List<FakeLeg> legs = new CopyOnWriteArrayList<>();
    private final Map<ClientTransaction, ServerTransaction> arrived = new HashMap<>();
    private volatile RemoteIdentity identity = RemoteIdentity.UNKNOWN;
    private volatile Capabilities capabilities = CAPABILITIES;
    private volatile Optional<LegEnd> refusal = Optional.empty();
    private final FakeFlow flow;
    private final OutsideSending outside;
    private boolean closed;

    FakeLine(
            FakeSignalling provider,
            Wire wire,
            LineConfiguration configuration,
            String localAddress,
            LineListener listener,
            FakeFlow flow) {
        this.provider = provider;
        this.wire = wire;
        this.configuration = configuration;
        this.localAddress = localAddress;
        this.listener = listener;
        this.flow = flow;
        this.outside = new OutsideSending(this, provider, wire);
    }

    @Override
    public String localAddress() {
        return localAddress;
    }

    /** Sends an INVITE; an empty offer makes it one without an offer, whose answer {@link FakeLeg#acknowledge(String)} brings. */
    @Override
    public FakeLeg invite(Invitation invitation, LegListener legListener) {
        FakeCaller caller = new FakeCaller(wire, this, invitation, legListener);
        wire.execute(() -> start(caller));
        return caller;
    }

    private void start(FakeCaller caller) {
        legs.add(caller);
        if (closed) {
            caller.over(LegEnd.of(LegEnd.Kind.CLOSED, "the line is closed"));
            return;
        }
        if (!flow.up()) {
            caller.over(LegEnd.of(LegEnd.Kind.TRANSPORT, NO_CONNECTION));
            return;
        }
        Target target = Target.of(caller.remoteUri());
        List<FakeLine> lines = provider.find(target);
        if (lines.isEmpty()) {
            LegEnd end = LegEnd.of(LegEnd.Kind.TIMEOUT, "nobody answers at " + target.hostPort());
            wire.afterLimit(() -> caller.over(end));
        } else {
            caller.invite(lines, target);
        }
    }

    void arrive(FakeCaller caller, Target target, ClientTransaction invite) {
        ServerTransaction known = arrived.get(invite);
        if (known != null) {
            known.requestArrivesAgain();
        } else if (!flow.up()) {
            arrived.put(invite, ServerTransaction.answeredByServer(wire, invite));
        } else if (!closed) {
            take(caller, target, invite);
        }
    }

    private void take(FakeCaller caller, Target target, ClientTransaction invite) {
        Optional<Answer> refused = refusal(target);
        if (refused.isPresent()) {
            ServerTransaction server = new ServerTransaction(wire, invite, null, flow::up);
            arrived.put(invite, server);
            server.answer(refused.get());
            return;
        }
        FakeCallee callee = new FakeCallee(wire, this, caller, invite);
        arrived.put(invite, callee.invitation());
        legs.add(callee);
        if (wire.timed()) {
            callee.invitation().answer(Answer.of(100));
        }
        callee.heardBy(listener.onInvite(callee, incoming(callee, caller)));
    }

    private Optional<Answer> refusal(Target target) {
        if (!isMeant(target)) {
            return Optional.of(Answer.of(404));
        }
        return refusal.map(end -> Answer.of(end.statusCode().orElseThrow())
                .withContacts(end.contacts())
                .withRetryAfter(end.retryAfter()));
    }

    /** Returns whether a URI that leads here is for the user of this line. */
    boolean isMeant(Target target) {
        return provider.forks(target)
                || target.user().equals(configuration.address().user());
    }

    void cancelArrives(ClientTransaction invite, ClientTransaction cancel) {
        ServerTransaction server = arrived.get(invite);
        wire.transmit(() -> cancel.answerArrives(null, Answer.of(server == null ? 481 : 200)));
        if (server != null && server.leg() instanceof FakeCallee callee) {
            callee.cancelArrives();
        }
    }

    private IncomingInvitation incoming(FakeCallee callee, FakeCaller caller) {
        Invitation invitation = caller.invitation();
        InvitationDetails details = new InvitationDetails(
                caller.line().identityAt(this),
                caller.line().capabilities,
                callee.sessionTimers().timer(),
                invitation.replaces(),
                invitation.referredBy());
        return new IncomingInvitation(
                invitation.callId(),
                caller.line().configuration.address(),
                new NameAddress("", invitation.target()),
                Optional.of(invitation.offer()).filter(offer -> !offer.isEmpty()),
                Optional.empty(),
                Optional.of(caller.line().userAgent()),
                Optional.ofNullable(invitation.extraHeaders().get("Contacts-Company")),
                "udp",
                callee.dialog(),
                details);
    }

    @Override
    public CompletionStage<StandaloneResponse> send(StandaloneRequest request) {
        CompletableFuture<StandaloneResponse> answered = new CompletableFuture<>();
        wire.execute(() -> outside.send(request, answered));
        return answered;
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

    // what a test can do beyond the SPI

    /** Brings about what a lost network does: legs end with {@code TRANSPORT}, then the line's listener is told. */
    public void lose(SignallingException reason) {
        wire.execute(() -> {
            shut(LegEnd.of(LegEnd.Kind.TRANSPORT, reason.getMessage()));
            listener.onLost(reason);
        });
    }

    /**
     * Breaks the connection to the server, until {@link #reconnect}: the line's listener is told, legs of calls that are not
     * established end with {@code TRANSPORT}, and what is under way within the others has failed, with 503 where an outcome is told.
     */
    public void breakFlow(SignallingException reason, Duration nextAttempt) {
        wire.execute(() -> {
            flow.fail(reason, nextAttempt);
            List.copyOf(legs).forEach(FakeLeg::flowFailed);
        });
    }

    /** Lets a request come from somebody who has no line. */
    public void comes(IncomingRequest request) {
        wire.execute(() -> listener.onRequest(request));
    }

    /** Tries to reach the server, as the line does when its time has come. */
    public void reconnect() {
        wire.execute(flow::connect);
    }

    /** Refreshes the registration, as the line does when its time has come. */
    public void refreshRegistration() {
        wire.execute(flow::refresh);
    }

    /** Lets the registrar forget the line. */
    public void unregister(String detail) {
        wire.execute(() -> flow.unregister(detail));
    }

    /** Returns the legs that are open, oldest first. */
    public List<Leg> legs() {
        return List.copyOf(legs);
    }

    /** Refuses calls from now on, before the line's listener hears of them: with this status code, contacts and Retry-After. */
    public void refuseCalls(LegEnd refusedWith) {
        FakeLeg.check(refusedWith.statusCode().orElse(0), 300, 699);
        refusal = Optional.of(refusedWith);
    }

    /** Takes calls again. */
    public void takeCalls() {
        refusal = Optional.empty();
    }

    /** Says in the messages from now on who this side is; the asserted identity is believed by who trusts this host. */
    public void identify(RemoteIdentity said) {
        identity = requireNonNull(said, "said");
    }

    /** Says in the messages from now on what this side can do. */
    public void capable(Capabilities said) {
        capabilities = requireNonNull(said, "said");
    }

    private void shut(LegEnd end) {
        closed = true;
        provider.remove(this);
        List.copyOf(legs).forEach(leg -> leg.over(end));
    }

    LineListener listener() {
        return listener;
    }

    boolean closed() {
        return closed;
    }

    NameAddress nameAddress() {
        return configuration.address();
    }

    FakeFlow flow() {
        return flow;
    }

    /** Called on the wire. */
    void remove(FakeLeg leg) {
        legs.remove(leg);
    }

    /** Returns what another line believes of who this side is. */
    RemoteIdentity identityAt(FakeLine other) {
        return other.trusts(this) ? identity : new RemoteIdentity(Optional.empty(), identity.remoteParty());
    }

    boolean trusts(FakeLine other) {
        return configuration.trustedPeers().contains(other.configuration.bindHost());
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

    Capabilities capabilities() {
        return capabilities;
    }

    Optional<SessionTimerPolicy> sessionTimer() {
        return configuration.sessionTimer();
    }

    String contact() {
        return "sip:" + configuration.address().user() + '@' + localAddress;
    }
}

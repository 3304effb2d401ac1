package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Referral;
import org.jackfield.spi.signalling.RemoteIdentity;

/** A leg of the fake; what is common to caller and callee. All state is touched on the wire only. */
public abstract class FakeLeg implements Leg {

    /** How far the leg has come. */
    enum Phase {
        INVITING,
        CANCELLING,
        ACCEPTED,
        CONFIRMED,
        REFUSING,
        LEAVING,
        ENDED
    }

    private final Wire wire;
    private final FakeLine line;
    private final String callId;
    private final String tag;
    private final Requests requests;
    private final Reoffers reoffers = new Reoffers(this);
    private final Referrals referrals = new Referrals(this);
    private final Infos infos = new Infos(this);
    private final SessionTimers sessionTimers = new SessionTimers(this);
    private Phase phase = Phase.INVITING;
    private LegListener listener;
    private FakeLeg peer;

    FakeLeg(Wire wire, FakeLine line, String callId, long localSequence, long remoteSequence) {
        this.wire = wire;
        this.line = line;
        this.callId = callId;
        this.tag = "tag-" + wire.nextNumber();
        this.requests = new Requests(wire, this, localSequence, remoteSequence);
    }

    @Override
    public final String callId() {
        return callId;
    }

    // what a test can do beyond the SPI

    /**
     * Ends this leg as if the network had done it, for example with {@code NO_ACK} or {@code TIMEOUT}; the other leg hears
     * nothing.
     */
    public final void end(LegEnd end) {
        wire.execute(() -> over(end));
    }

    /**
     * Sends a re-INVITE within the dialog; with no offer it asks for one, and the ACK brings no answer. This leg's listener does
     * not hear of it.
     *
     * @return completes with the status code that the other side answers with
     */
    public final CompletionStage<Integer> reoffer(Optional<String> offer) {
        return reoffer(offer, Optional.empty());
    }

    /** As {@link #reoffer(Optional)}; the ACK brings an answer to the offer that the 2xx has. */
    public final CompletionStage<Integer> reoffer(Optional<String> offer, Optional<String> answer) {
        CompletableFuture<Integer> answered = new CompletableFuture<>();
        command(Phase.CONFIRMED, () -> reoffers.send(offer, answer, given -> answered.complete(given.statusCode())));
        return answered;
    }

    /** Takes back the re-INVITE that was sent last (CANCEL), if it has not been answered. */
    public final void withdrawReoffer() {
        command(Phase.CONFIRMED, reoffers::withdraw);
    }

    /** As {@link Leg#reject(int)}, with what a redirecting or a busy far end adds; a caller's does nothing. */
    public abstract void reject(int statusCode, List<String> contacts, Optional<Duration> retryAfter);

    /** As {@link Leg#acknowledge()}, with the answer to the offer that the 2xx has; a callee's does nothing. */
    public abstract void acknowledge(String answer);

    // requests within the dialog

    @Override
    public final void reoffer(String offer) {
        wire.execute(() -> {
            if (!leaving()) {
                reoffers.send(Optional.of(offer), Optional.empty(), this::tell);
            }
        });
    }

    private void tell(Answer answer) {
        if (answer.success()) {
            listener.onReofferAnswered(answer.sdp(), peer.identityAtPeer());
        } else if (!answer.endsDialog()) {
            listener.onReofferRefused(answer.statusCode(), answer.reasonPhrase(), answer.retryAfter());
        }
    }

    @Override
    public final void answerReoffer(String description) {
        inDialog(() -> reoffers.accept(description));
    }

    @Override
    public final void rejectReoffer(int statusCode) {
        check(statusCode, 300, 699);
        inDialog(() -> reoffers.reject(Answer.of(statusCode)));
    }

    @Override
    public final void refresh() {
        command(Phase.CONFIRMED, sessionTimers::refresh);
    }

    @Override
    public final void refer(Referral referral) {
        command(Phase.CONFIRMED, () -> referrals.send(referral));
    }

    @Override
    public final void acceptRefer() {
        inDialog(referrals::accept);
    }

    @Override
    public final void rejectRefer(int statusCode) {
        check(statusCode, 300, 699);
        inDialog(() -> referrals.reject(statusCode));
    }

    @Override
    public final void notifyRefer(int statusCode, String reasonPhrase) {
        check(statusCode, 100, 699);
        inDialog(() -> referrals.tell(statusCode, reasonPhrase));
    }

    @Override
    public final void info(String contentType, String body) {
        inDialog(() -> {
            if (peer != null) {
                infos.send(contentType, body);
            }
        });
    }

    /** Makes a request be answered with 481 where the dialog is being left. */
    static Requests.Arrival withinDialog(Requests.Arrival arrival) {
        return (leg, server) -> {
            if (leg.leaving()) {
                server.answer(Answer.of(481));
            } else {
                arrival.at(leg, server);
            }
        };
    }

    // ending

    /** Sends a BYE and waits for its answer. */
    final void leave(String reason) {
        phase = Phase.LEAVING;
        requests.send(peer, byeBecause(reason), (server, answer) -> byeAnswered(answer));
    }

    static Requests.Arrival byeBecause(String reason) {
        return (at, server) -> at.byeArrives(reason, server);
    }

    private void byeArrives(String reason, ServerTransaction server) {
        if (phase == Phase.INVITING || phase == Phase.CANCELLING) {
            server.answer(Answer.of(481));
        } else {
            server.answer(Answer.of(200));
            over(LegEnd.of(LegEnd.Kind.BYE_RECEIVED, reason));
        }
    }

    private void byeAnswered(Answer answer) {
        if (answer.statusCode() == 481) {
            over(LegEnd.of(LegEnd.Kind.DIALOG_LOST, "the other side does not know the call"));
        } else {
            over(LegEnd.of(LegEnd.Kind.BYE_SENT, ""));
        }
    }

    /** Ends the leg because a request within its dialog has shown that the other side is gone. */
    final void dialogIsLost(Answer answer) {
        if (!leaving()) {
            requests.sendAlone(peer, byeBecause(""));
            over(LegEnd.of(LegEnd.Kind.DIALOG_LOST, answer.reasonPhrase()));
        }
    }

    /** Ends the leg because an ACK did not come. */
    final void acknowledgementIsMissing() {
        if (!leaving()) {
            requests.sendAlone(peer, byeBecause(""));
            over(LegEnd.of(LegEnd.Kind.NO_ACK, "no ACK came"));
        }
    }

    /** The line has lost its connection to the server. */
    final void flowFailed() {
        switch (phase) {
            case INVITING, CANCELLING, REFUSING -> over(LegEnd.of(LegEnd.Kind.TRANSPORT, FakeLine.NO_CONNECTION));
            case LEAVING -> over(LegEnd.of(LegEnd.Kind.BYE_SENT, FakeLine.NO_CONNECTION));
            case ACCEPTED, CONFIRMED -> {
                requests.fail();
                reoffers.lost();
            }
            case ENDED -> {}
        }
    }

    /** Ends the leg, once. */
    final void over(LegEnd end) {
        if (phase != Phase.ENDED) {
            phase = Phase.ENDED;
            line.remove(this);
            requests.abandon();
            reoffers.close();
            release();
            listener.onEnd(end);
        }
    }

    /** Lets go of what only one of the two sides has. */
    abstract void release();

    // the rest

    /** Runs the action on the wire if the leg is then in the phase; a command that does not fit is left out. */
    final void command(Phase fitting, Runnable action) {
        wire.execute(() -> {
            if (phase == fitting) {
                action.run();
            }
        });
    }

    private void inDialog(Runnable action) {
        wire.execute(() -> {
            if (!leaving()) {
                action.run();
            }
        });
    }

    private boolean leaving() {
        return phase == Phase.LEAVING || phase == Phase.ENDED;
    }

    /** Sends the ACK for a 2xx. */
    final void acknowledge(ServerTransaction server, Optional<String> answer) {
        if (line.flow().up()) {
            wire.transmit(() -> server.acknowledgeArrives(answer));
        }
    }

    /** Returns the dialog as this side sees it. */
    final Dialog dialog() {
        return new Dialog(
                callId,
                tag,
                Optional.ofNullable(peer).map(other -> other.tag),
                localUri(),
                remoteUri(),
                Optional.ofNullable(peer).map(other -> other.line.contact()),
                List.of(),
                requests.localSequence(),
                requests.remoteSequence(),
                false);
    }

    static void check(int statusCode, int least, int most) {
        if (statusCode < least || statusCode > most) {
            throw new IllegalArgumentException("statusCode is " + statusCode + ", must be " + least + " to " + most);
        }
    }

    abstract String localUri();

    abstract String remoteUri();

    /** Returns who this side is, as the other side is told and believes. */
    final RemoteIdentity identityAtPeer() {
        return line.identityAt(peer.line);
    }

    final boolean trustedByPeer() {
        return peer.line.trusts(line);
    }

    final Phase phase() {
        return phase;
    }

    final void enter(Phase next) {
        phase = next;
    }

    final void heardBy(LegListener hearer) {
        listener = hearer;
    }

    final LegListener listener() {
        return listener;
    }

    final void joinedTo(FakeLeg other) {
        peer = other;
    }

    final FakeLeg peer() {
        return peer;
    }

    final Wire wire() {
        return wire;
    }

    final FakeLine line() {
        return line;
    }

    final Requests requests() {
        return requests;
    }

    final Reoffers reoffers() {
        return reoffers;
    }

    final Referrals referrals() {
        return referrals;
    }

    final SessionTimers sessionTimers() {
        return sessionTimers;
    }
}

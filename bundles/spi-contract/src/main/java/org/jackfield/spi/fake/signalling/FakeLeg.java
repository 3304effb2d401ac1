package org.jackfield.spi.fake.signalling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;

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
    private Phase phase = Phase.INVITING;
    private LegListener listener;
    private FakeLeg peer;
    private CompletableFuture<Integer> reoffer = new CompletableFuture<>();
    private boolean reoffered;

    FakeLeg(Wire wire, FakeLine line, String callId) {
        this.wire = wire;
        this.line = line;
        this.callId = callId;
        this.tag = "tag-" + wire.nextNumber();
    }

    @Override
    public final String callId() {
        return callId;
    }

    /**
     * Ends this leg as if the network had done it, for example with {@code NO_ACK} or {@code TIMEOUT}; the other leg hears
     * nothing.
     */
    public final void end(LegEnd end) {
        wire.execute(() -> over(end));
    }

    /**
     * Sends a re-INVITE within the dialog.
     *
     * @return completes with the status code that the other side answers with
     */
    public final CompletionStage<Integer> reoffer(Optional<String> offer) {
        CompletableFuture<Integer> answered = new CompletableFuture<>();
        command(Phase.CONFIRMED, () -> {
            reoffer = answered;
            deliver(other -> other.reofferArrives(offer));
        });
        return answered;
    }

    private void reofferArrives(Optional<String> offer) {
        if (phase == Phase.CONFIRMED) {
            reoffered = true;
            listener.onReoffer(new Reoffer(Reoffer.Method.INVITE, offer, RemoteIdentity.UNKNOWN));
        }
    }

    @Override
    public final void rejectReoffer(int statusCode) {
        check(statusCode, 300, 699);
        command(Phase.CONFIRMED, () -> {
            if (reoffered) {
                reoffered = false;
                deliver(other -> other.reoffer.complete(statusCode));
            }
        });
    }

    /** Sends a BYE and waits for its answer. */
    final void leave() {
        phase = Phase.LEAVING;
        if (peer.phase == Phase.ENDED) {
            over(LegEnd.of(LegEnd.Kind.DIALOG_LOST, "the other side does not know the call"));
        } else {
            deliver(FakeLeg::byeArrives);
        }
    }

    private void byeArrives() {
        deliver(FakeLeg::byeAnswered);
        over(LegEnd.of(LegEnd.Kind.BYE_RECEIVED, ""));
    }

    private void byeAnswered() {
        if (phase == Phase.LEAVING) {
            over(LegEnd.of(LegEnd.Kind.BYE_SENT, ""));
        }
    }

    /** Runs the action on the wire if the leg is then in the phase; a command that does not fit is left out. */
    final void command(Phase fitting, Runnable action) {
        wire.execute(() -> {
            if (phase == fitting) {
                action.run();
            }
        });
    }

    /** Lets a message arrive at the other leg, if that is still there then. */
    final void deliver(Consumer<FakeLeg> message) {
        wire.execute(() -> {
            if (peer != null && peer.phase != Phase.ENDED) {
                message.accept(peer);
            }
        });
    }

    /** Ends the leg, once. */
    final void over(LegEnd end) {
        if (phase != Phase.ENDED) {
            phase = Phase.ENDED;
            line.remove(this);
            listener.onEnd(end);
        }
    }

    /** Returns the dialog as this side sees it. */
    final Dialog dialog() {
        boolean calling = this instanceof FakeCaller;
        return new Dialog(
                callId,
                tag,
                Optional.ofNullable(peer).map(other -> other.tag),
                localUri(),
                remoteUri(),
                Optional.ofNullable(peer).map(other -> other.line.contact()),
                List.of(),
                calling ? 1 : 0,
                calling ? 0 : 1,
                false);
    }

    static void check(int statusCode, int least, int most) {
        if (statusCode < least || statusCode > most) {
            throw new IllegalArgumentException("statusCode is " + statusCode + ", must be " + least + " to " + most);
        }
    }

    abstract String localUri();

    abstract String remoteUri();

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

    final FakeLine line() {
        return line;
    }
}

package org.jackfield.spi.fake.signalling;

import java.util.Optional;
import org.jackfield.spi.signalling.LegEnd;

/** The called side. */
final class FakeCallee extends FakeLeg {

    private final FakeCaller caller;
    private boolean leavesWhenAcknowledged;

    FakeCallee(Wire wire, FakeLine line, FakeCaller caller) {
        super(wire, line, caller.callId());
        this.caller = caller;
        joinedTo(caller);
    }

    @Override
    public void provisional(int statusCode) {
        check(statusCode, 101, 199);
        command(Phase.INVITING, () -> deliver(other -> ((FakeCaller) other).provisionalArrives(statusCode)));
    }

    @Override
    public void accept(String answer) {
        command(Phase.INVITING, () -> {
            enter(Phase.ACCEPTED);
            deliver(other -> ((FakeCaller) other).acceptanceArrives(answer, line().userAgent()));
        });
    }

    @Override
    public void reject(int statusCode) {
        check(statusCode, 300, 699);
        command(Phase.INVITING, () -> {
            enter(Phase.REFUSING);
            deliver(other -> ((FakeCaller) other).refusalArrives(statusCode));
        });
    }

    void refusalAcknowledged() {
        if (phase() == Phase.REFUSING) {
            over(LegEnd.of(LegEnd.Kind.REJECTED, ""));
        }
    }

    @Override
    public void bye(String reason) {
        command(Phase.ACCEPTED, () -> leavesWhenAcknowledged = true);
        command(Phase.CONFIRMED, this::leave);
    }

    void cancelArrives() {
        if (phase() == Phase.INVITING) {
            deliver(other -> ((FakeCaller) other).refusalArrives(487));
            over(LegEnd.of(LegEnd.Kind.CANCELLED, ""));
        }
    }

    void acknowledgeArrives() {
        if (phase() == Phase.ACCEPTED) {
            enter(Phase.CONFIRMED);
            listener().onAcknowledged(Optional.empty());
            if (leavesWhenAcknowledged) {
                leave();
            }
        }
    }

    @Override
    String localUri() {
        return caller.remoteUri();
    }

    @Override
    String remoteUri() {
        return caller.localUri();
    }

    @Override
    public void acknowledge() {
        // A called side gets an ACK and sends none.
    }

    @Override
    public void cancel() {
        // Only who called can give up: reject is for this side.
    }
}

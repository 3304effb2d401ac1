package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.SessionTimer;

/** The called side. */
final class FakeCallee extends FakeLeg {

    private final FakeCaller caller;
    private final ServerTransaction invitation;
    private boolean accepted;
    private Optional<String> leavesWhenAcknowledged = Optional.empty();

    FakeCallee(Wire wire, FakeLine line, FakeCaller caller, ClientTransaction invite) {
        super(wire, line, caller.callId(), 0, 1);
        this.caller = caller;
        this.invitation = new ServerTransaction(wire, invite, this, line.flow()::up);
        joinedTo(caller);
        sessionTimers().agreed(SessionTimers.agree(caller.line(), line, SessionTimer.Refresher.REMOTE));
    }

    ServerTransaction invitation() {
        return invitation;
    }

    /** With a session description it is sent reliably: again until it is acknowledged (PRACK, RFC 3262). */
    @Override
    public void provisional(int statusCode, Optional<String> answer) {
        check(statusCode, 101, 199);
        command(Phase.INVITING, () -> {
            Answer response = Answer.of(statusCode, answer);
            if (answer.isEmpty()) {
                invitation.answer(response);
                return;
            }
            requests().sendUnnumbered(caller, (at, prack) -> {
                prack.answer(Answer.of(200));
                caller.provisionalArrives(this, response);
            });
        });
    }

    @Override
    public void accept(String description) {
        command(Phase.INVITING, () -> {
            enter(Phase.ACCEPTED);
            accepted = true;
            invitation.answer(
                    Answer.of(200, Optional.of(description)), this::acknowledged, this::acknowledgementIsMissing);
        });
    }

    private void acknowledged(Optional<String> answer) {
        if (phase() == Phase.ACCEPTED) {
            enter(Phase.CONFIRMED);
            listener().onAcknowledged(answer);
            leavesWhenAcknowledged.ifPresent(this::leave);
        }
    }

    @Override
    public void reject(int statusCode) {
        reject(statusCode, List.of(), Optional.empty());
    }

    @Override
    public void reject(int statusCode, List<String> contacts, Optional<Duration> retryAfter) {
        check(statusCode, 300, 699);
        command(Phase.INVITING, () -> {
            enter(Phase.REFUSING);
            Answer refusal = Answer.of(statusCode).withContacts(contacts).withRetryAfter(retryAfter);
            invitation.answer(refusal, nothing -> refused(), this::refused);
        });
    }

    private void refused() {
        over(LegEnd.of(LegEnd.Kind.REJECTED, ""));
    }

    void cancelArrives() {
        if (phase() == Phase.INVITING) {
            invitation.answer(Answer.of(487));
            over(LegEnd.of(LegEnd.Kind.CANCELLED, ""));
        }
    }

    @Override
    public void bye(String reason) {
        command(Phase.ACCEPTED, () -> leavesWhenAcknowledged = Optional.of(reason));
        command(Phase.CONFIRMED, () -> leave(reason));
    }

    @Override
    void release() {
        if (accepted) {
            invitation.close();
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
    public void acknowledge(String answer) {
        // As above.
    }

    @Override
    public void cancel() {
        // Only who called can give up: reject is for this side.
    }
}

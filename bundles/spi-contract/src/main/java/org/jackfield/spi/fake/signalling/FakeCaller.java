package org.jackfield.spi.fake.signalling;

import java.util.Optional;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.ProvisionalResponse;

/** The calling side. */
final class FakeCaller extends FakeLeg {

    private final Invitation invitation;

    FakeCaller(Wire wire, FakeLine line, Invitation invitation, LegListener listener) {
        super(wire, line, invitation.callId());
        this.invitation = invitation;
        heardBy(listener);
    }

    @Override
    public void cancel() {
        command(Phase.INVITING, () -> {
            enter(Phase.CANCELLING);
            deliver(callee -> ((FakeCallee) callee).cancelArrives());
        });
    }

    @Override
    public void acknowledge() {
        command(Phase.ACCEPTED, this::acknowledgeNow);
    }

    private void acknowledgeNow() {
        enter(Phase.CONFIRMED);
        deliver(callee -> ((FakeCallee) callee).acknowledgeArrives());
    }

    @Override
    public void bye(String reason) {
        command(Phase.ACCEPTED, this::acknowledgeNow);
        command(Phase.CONFIRMED, this::leave);
    }

    void provisionalArrives(int statusCode) {
        if (phase() == Phase.INVITING || phase() == Phase.CANCELLING) {
            listener().onProvisional(new ProvisionalResponse(statusCode, "Ringing", Optional.empty(), dialog()));
        }
    }

    void acceptanceArrives(String answer, String userAgent) {
        if (phase() == Phase.INVITING || phase() == Phase.CANCELLING) {
            enter(Phase.ACCEPTED);
            listener()
                    .onAccepted(
                            new AcceptedResponse(200, Optional.of(answer), Optional.of(userAgent), "udp", dialog()));
        }
    }

    void refusalArrives(int statusCode) {
        deliver(callee -> ((FakeCallee) callee).refusalAcknowledged());
        over(LegEnd.refused(statusCode, "Refused"));
    }

    @Override
    String localUri() {
        return line().address();
    }

    @Override
    String remoteUri() {
        return invitation.target();
    }

    @Override
    public void provisional(int statusCode) {
        // A caller sends no responses to its own INVITE.
    }

    @Override
    public void accept(String answer) {
        // As above.
    }

    @Override
    public void reject(int statusCode) {
        // As above.
    }
}

package org.jackfield.signalling.sip;

import java.util.Optional;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;

/** The calling side. */
final class OutgoingLeg extends SipLeg {

    private final Inviting inviting;
    private final Cancelling cancelling;
    private final Acknowledging acknowledging;

    OutgoingLeg(SipLine line, Invitation invitation, LegListener listener) {
        super(line, invitation.callId(), Sip.unique());
        this.inviting = new Inviting(this, invitation);
        this.cancelling = new Cancelling(this);
        this.acknowledging = new Acknowledging(this);
        heardBy(listener);
    }

    void invite() {
        command("invite", Phase.INVITING, inviting::invite);
    }

    @Override
    public void acknowledge() {
        command("acknowledge", Phase.ACCEPTED, acknowledging::acknowledge);
    }

    @Override
    public void cancel() {
        command("cancel", Phase.INVITING, cancelling::cancel);
    }

    @Override
    public void bye(String reason) {
        run(() -> {
            if (phase() == Phase.ACCEPTED) {
                acknowledging.acknowledge();
            }
            if (phase() == Phase.CONFIRMED) {
                hangingUp().hangUp(reason);
            } else {
                leftOut("bye");
            }
        });
    }

    @Override
    void ended(LegEnd end) {
        cancelling.stop();
    }

    @Override
    void forgotten() {
        super.forgotten();
        run(inviting::terminate);
    }

    @Override
    void byeArrivedEarly(Dialog early, String reason) {
        dialogs().remove(early);
        if (dialogs().isEmpty()) {
            cancelling.giveUp();
            end(LegEnd.of(LegEnd.Kind.BYE_RECEIVED, reason));
        }
    }

    @Override
    void prackArrived(Request prack, ServerTransaction transaction) {
        line().answer(
                        transaction,
                        responses -> responses.refusal(
                                prack, Refusal.of(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST), localTag()));
    }

    @Override
    void abandon() {
        if (phase() == Phase.INVITING || phase() == Phase.CANCELLING) {
            cancelling.giveUp();
        } else if (phase() == Phase.ACCEPTED) {
            inviting.decline();
        } else {
            super.abandon();
        }
    }

    @Override
    boolean isOfFirstInvite(Response response) {
        return Sip.sequence(response).getSeqNumber() <= inviting.sequence();
    }

    @Override
    void firstInviteAnswered(Response response) throws SipException {
        inviting.arrived(response);
    }

    @Override
    boolean isAgreedEarly(String remoteTag) {
        return dialog().remoteTag().filter(remoteTag::equals).isPresent() && inviting.isAnsweredEarly(remoteTag);
    }

    @Override
    int statusWhileInviting() {
        return Response.REQUEST_PENDING;
    }

    Inviting inviting() {
        return inviting;
    }

    Cancelling cancelling() {
        return cancelling;
    }

    Acknowledging acknowledging() {
        return acknowledging;
    }

    @Override
    public void provisional(int statusCode, Optional<String> answer) {
        run(() -> leftOut("provisional"));
    }

    @Override
    public void accept(String answer) {
        run(() -> leftOut("accept"));
    }

    @Override
    public void reject(int statusCode) {
        run(() -> leftOut("reject"));
    }
}

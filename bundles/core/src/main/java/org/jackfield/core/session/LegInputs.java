package org.jackfield.core.session;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jackfield.core.call.Input;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.SessionTimer;

/**
 * Makes inputs of what the far end does.
 *
 * @param machine takes them
 * @param transferPolicy tells whether an application decides about REFERs
 */
record LegInputs(Machine machine, BooleanSupplier transferPolicy) implements LegListener {

    @Override
    public void onProvisional(ProvisionalResponse response) {
        machine.submit(new Input.Provisional(response));
    }

    @Override
    public void onAccepted(AcceptedResponse response) {
        machine.submit(new Input.Accepted(response));
    }

    @Override
    public void onAcknowledged(Optional<String> answer) {
        machine.submit(new Input.Acknowledged(answer));
    }

    @Override
    public void onReoffer(Reoffer reoffer) {
        machine.submit(new Input.Reoffered(reoffer));
    }

    @Override
    public void onInfo(String contentType, String body) {
        machine.submit(new Input.InfoReceived(contentType, body));
    }

    @Override
    public void onInfoResponse(int statusCode) {
        machine.submit(new Input.InfoAnswered(statusCode));
    }

    @Override
    public void onReofferWithdrawn() {
        machine.submit(new Input.ReofferWithdrawn());
    }

    @Override
    public void onReofferAcknowledged(Optional<String> answer) {
        machine.submit(new Input.ReofferAcknowledged(answer));
    }

    @Override
    public void onReofferAnswered(Optional<String> answer, RemoteIdentity identity) {
        machine.submit(new Input.ReofferAnswered(answer, identity));
    }

    @Override
    public void onReofferRefused(int statusCode, String reasonPhrase, Optional<Duration> retryAfter) {
        machine.submit(new Input.ReofferRefused(statusCode, reasonPhrase, retryAfter));
    }

    @Override
    public void onSessionRefreshed(Optional<SessionTimer> timer) {
        machine.submit(new Input.SessionRefreshed(timer));
    }

    @Override
    public void onReferResponse(int statusCode, String reasonPhrase) {
        machine.submit(new Input.ReferResponse(statusCode, reasonPhrase));
    }

    @Override
    public void onReferNotified(int statusCode, String reasonPhrase, boolean last) {
        machine.submit(new Input.ReferNotified(statusCode, reasonPhrase, last));
    }

    @Override
    public void onRefer(IncomingReferral referral) {
        machine.submit(new Input.ReferCame(referral, transferPolicy.getAsBoolean()));
    }

    @Override
    public void onEnd(LegEnd end) {
        machine.submit(new Input.LegEnded(end));
    }
}

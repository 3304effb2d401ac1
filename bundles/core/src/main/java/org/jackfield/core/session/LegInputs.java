package org.jackfield.core.session;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.core.call.Input;
import org.jackfield.spi.signalling.AcceptedResponse;
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
 */
record LegInputs(Machine machine) implements LegListener {

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
    public void onEnd(LegEnd end) {
        machine.submit(new Input.LegEnded(end));
    }
}

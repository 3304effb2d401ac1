package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.SessionTimer;
import org.jackfield.spi.signalling.SignallingException;

/** Writes down all that a leg or a line says. */
final class Heard implements LegListener, LineListener {

    private final List<String> signals = new ArrayList<>();
    private IncomingInvitation invitation;
    private FakeLeg leg;
    private Consumer<LegEnd> end = nothing -> {};

    /** Returns what was heard, in order, and forgets it. */
    List<String> signals() {
        List<String> copy = List.copyOf(signals);
        signals.clear();
        return copy;
    }

    /** Returns the leg that came last. */
    FakeLeg leg() {
        return leg;
    }

    void atEnd(Consumer<LegEnd> hearer) {
        end = hearer;
    }

    IncomingInvitation invitation() {
        return invitation;
    }

    @Override
    public LegListener onInvite(Leg came, IncomingInvitation with) {
        leg = (FakeLeg) came;
        invitation = with;
        signals.add("invite");
        return this;
    }

    @Override
    public void onLost(SignallingException reason) {
        signals.add("lost " + reason.getMessage());
    }

    @Override
    public void onProvisional(ProvisionalResponse response) {
        signals.add("provisional " + response.statusCode()
                + response.sdp().map(sdp -> ' ' + sdp).orElse(""));
    }

    @Override
    public void onAccepted(AcceptedResponse response) {
        signals.add("accepted " + response.sdp().orElse("-"));
    }

    @Override
    public void onAcknowledged(Optional<String> answer) {
        signals.add("acknowledged " + answer.orElse("-"));
    }

    @Override
    public void onReoffer(Reoffer reoffer) {
        signals.add("reoffer " + reoffer.method() + ' ' + reoffer.offer().orElse("-"));
    }

    @Override
    public void onReofferWithdrawn() {
        signals.add("withdrawn");
    }

    @Override
    public void onReofferAcknowledged(Optional<String> answer) {
        signals.add("reoffer acknowledged " + answer.orElse("-"));
    }

    @Override
    public void onReofferAnswered(Optional<String> answer, RemoteIdentity identity) {
        signals.add("reoffer answered " + answer.orElse("-"));
    }

    @Override
    public void onReofferRefused(int statusCode, String reasonPhrase, Optional<Duration> retryAfter) {
        signals.add("reoffer refused " + statusCode);
    }

    @Override
    public void onSessionRefreshed(Optional<SessionTimer> timer) {
        signals.add("refreshed " + timer.orElseThrow().refresher());
    }

    @Override
    public void onReferResponse(int statusCode, String reasonPhrase) {
        signals.add("refer " + statusCode);
    }

    @Override
    public void onReferNotified(int statusCode, String reasonPhrase, boolean last) {
        signals.add("notified " + statusCode + (last ? " last" : ""));
    }

    @Override
    public void onRefer(IncomingReferral referral) {
        signals.add("referred to " + referral.target());
    }

    @Override
    public void onInfo(String contentType, String body) {
        signals.add("info " + body);
    }

    @Override
    public void onInfoResponse(int statusCode) {
        signals.add("info answered " + statusCode);
    }

    @Override
    public void onEnd(LegEnd ended) {
        end.accept(ended);
        signals.add("end " + ended.kind()
                + (ended.statusCode().isPresent() ? " " + ended.statusCode().getAsInt() : ""));
    }
}

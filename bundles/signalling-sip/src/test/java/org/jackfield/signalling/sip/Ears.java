package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.IncomingRequest;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.SessionTimer;
import org.jackfield.spi.signalling.SignallingException;

/** Hears of a line and of its legs, as words in order. */
final class Ears implements LineListener, LegListener {

    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private volatile Runnable atProvisional = () -> {};
    private volatile Leg leg;
    private volatile LegEnd ended;
    private volatile IncomingInvitation invitation;
    private volatile AcceptedResponse accepted;
    private volatile ProvisionalResponse provisional;
    private volatile Reoffer reoffer;
    private volatile IncomingReferral referral;
    private volatile RemoteIdentity answerer;
    private volatile RegistrationFailure registrationFailure;

    @Override
    public LegListener onInvite(Leg came, IncomingInvitation what) {
        leg = came;
        invitation = what;
        heard.add("invite");
        return this;
    }

    @Override
    public void onLost(SignallingException reason) {
        heard.add("lost");
    }

    /** Waits for what came outside a call. */
    String request() throws InterruptedException {
        return requests.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    boolean hasRequests() {
        return !requests.isEmpty();
    }

    @Override
    public void onRequest(IncomingRequest request) {
        requests.add(request.method()
                + ' '
                + request.event().orElse("-")
                + ' '
                + request.contentType()
                + ' '
                + request.body());
    }

    @Override
    public void onRegistered(Registered what) {
        heard.add("registered " + what.registrar() + ' ' + what.expires().toSeconds() + " s"
                + what.gruu().map(gruu -> ' ' + gruu).orElse(""));
    }

    @Override
    public void onRegistrationFailed(RegistrationFailure failure) {
        registrationFailure = failure;
        heard.add("registration failed "
                + (failure.statusCode().isPresent() ? failure.statusCode().getAsInt() + " " : "")
                + failure.detail());
    }

    @Override
    public void onUnregistered(String detail) {
        heard.add("unregistered: " + detail);
    }

    @Override
    public void onProvisional(ProvisionalResponse response) {
        provisional = response;
        atProvisional.run();
        heard.add("provisional " + response.statusCode() + " "
                + response.dialog().remoteTag().orElse("nobody") + " "
                + response.sdp().orElse("none"));
    }

    @Override
    public void onAccepted(AcceptedResponse response) {
        accepted = response;
        heard.add("accepted");
    }

    @Override
    public void onAcknowledged(Optional<String> answer) {
        heard.add("acknowledged " + answer.orElse("none"));
    }

    @Override
    public void onReoffer(Reoffer what) {
        reoffer = what;
        heard.add("reoffer " + what.offer().orElse("none"));
    }

    @Override
    public void onReofferWithdrawn() {
        heard.add("withdrawn");
    }

    @Override
    public void onReofferAcknowledged(Optional<String> answer) {
        heard.add("reoffer acknowledged " + answer.orElse("none"));
    }

    @Override
    public void onReofferAnswered(Optional<String> answer, RemoteIdentity identity) {
        answerer = identity;
        heard.add("answered " + answer.orElse("none"));
    }

    @Override
    public void onReofferRefused(int statusCode, String reasonPhrase, Optional<Duration> retryAfter) {
        heard.add("reoffer refused " + statusCode + " " + reasonPhrase
                + retryAfter.map(wait -> ", wait " + wait).orElse(""));
    }

    @Override
    public void onSessionRefreshed(Optional<SessionTimer> timer) {
        heard.add("refreshed "
                + timer.map(agreed -> agreed.refresher() + " " + agreed.interval())
                        .orElse("none"));
    }

    @Override
    public void onReferResponse(int statusCode, String reasonPhrase) {
        heard.add("refer answered " + statusCode + ' ' + reasonPhrase);
    }

    @Override
    public void onReferNotified(int statusCode, String reasonPhrase, boolean last) {
        heard.add("refer notified " + statusCode + ' ' + reasonPhrase + (last ? ", last" : ""));
    }

    @Override
    public void onRefer(IncomingReferral what) {
        referral = what;
        heard.add("refer");
    }

    @Override
    public void onInfo(String contentType, String body) {
        heard.add("info " + contentType + ' ' + body);
    }

    @Override
    public void onInfoResponse(int statusCode) {
        heard.add("info answered " + statusCode);
    }

    @Override
    public void onEnd(LegEnd end) {
        ended = end;
        String code = end.statusCode().isPresent() ? " " + end.statusCode().getAsInt() : "";
        heard.add("end " + end.kind() + code + ": " + end.detail());
    }

    /** Waits for what comes next and asserts that it begins so. */
    String expect(String beginning) throws InterruptedException {
        String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).isNotNull().startsWith(beginning);
        return next;
    }

    /** Does something in the leg's queue when a provisional response comes. */
    void atProvisional(Runnable action) {
        atProvisional = action;
    }

    /** Asserts that nothing was heard that has not been expected. */
    void expectNothingMore() {
        assertThat(heard).isEmpty();
    }

    Leg leg() {
        return leg;
    }

    IncomingInvitation invitation() {
        return invitation;
    }

    AcceptedResponse accepted() {
        return accepted;
    }

    ProvisionalResponse provisional() {
        return provisional;
    }

    Reoffer reoffer() {
        return reoffer;
    }

    RemoteIdentity answerer() {
        return answerer;
    }

    RegistrationFailure registrationFailure() {
        return registrationFailure;
    }

    LegEnd ended() {
        return ended;
    }

    IncomingReferral referral() {
        return referral;
    }
}

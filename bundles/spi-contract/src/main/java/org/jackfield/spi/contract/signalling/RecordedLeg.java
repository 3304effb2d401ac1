package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jackfield.spi.contract.signalling.Signal.Acknowledged;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.IncomingReferral;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.SessionTimer;

/** A leg and everything its listener was told, in order. */
final class RecordedLeg implements LegListener {

    private final Duration patience;
    private final BlockingQueue<Object> unread = new LinkedBlockingQueue<>();
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicBoolean within = new AtomicBoolean();
    private volatile Leg leg;
    private volatile IncomingInvitation invitation;

    RecordedLeg(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void onProvisional(ProvisionalResponse response) {
        note(response);
    }

    @Override
    public void onAccepted(AcceptedResponse response) {
        note(response);
    }

    @Override
    public void onAcknowledged(Optional<String> answer) {
        note(new Acknowledged(answer));
    }

    @Override
    public void onReoffer(Reoffer reoffer) {
        note(reoffer);
    }

    @Override
    public void onReofferWithdrawn() {
        note(new Signal.ReofferWithdrawn());
    }

    @Override
    public void onReofferAcknowledged(Optional<String> answer) {
        note(new Signal.ReofferAcknowledged(answer));
    }

    @Override
    public void onReofferAnswered(Optional<String> answer, RemoteIdentity identity) {
        note(new Signal.ReofferAnswered(answer, identity));
    }

    @Override
    public void onReofferRefused(int statusCode, String reasonPhrase, Optional<Duration> retryAfter) {
        note(new Signal.ReofferRefused(statusCode, reasonPhrase, retryAfter));
    }

    @Override
    public void onSessionRefreshed(Optional<SessionTimer> timer) {
        note(new Signal.SessionRefreshed(timer));
    }

    @Override
    public void onReferResponse(int statusCode, String reasonPhrase) {
        note(new Signal.ReferResponse(statusCode, reasonPhrase));
    }

    @Override
    public void onReferNotified(int statusCode, String reasonPhrase, boolean last) {
        note(new Signal.ReferNotified(statusCode, reasonPhrase, last));
    }

    @Override
    public void onRefer(IncomingReferral referral) {
        note(referral);
    }

    @Override
    public void onInfo(String contentType, String body) {
        note(new Signal.Info(contentType, body));
    }

    @Override
    public void onInfoResponse(int statusCode) {
        note(new Signal.InfoResponse(statusCode));
    }

    @Override
    public void onEnd(LegEnd end) {
        note(end);
    }

    private void note(Object signal) {
        if (!within.compareAndSet(false, true)) {
            faults.add("told " + signal + " while another call was within the listener");
        }
        told.add(signal);
        unread.add(signal);
        within.set(false);
    }

    ProvisionalResponse expectProvisional() {
        return expect(ProvisionalResponse.class);
    }

    AcceptedResponse expectAccepted() {
        return expect(AcceptedResponse.class);
    }

    /** Waits for the acceptance; provisional responses may come before it, and may get lost (RFC 3261 section 17.1.1). */
    void expectAcceptedEvenWithoutRinging() {
        Object next = next();
        assertThat(next).isInstanceOfAny(ProvisionalResponse.class, AcceptedResponse.class);
        if (next instanceof ProvisionalResponse) {
            expectAccepted();
        }
    }

    void expectAcknowledged() {
        expect(Acknowledged.class);
    }

    LegEnd expectEnd() {
        return expect(LegEnd.class);
    }

    void expectEnd(LegEnd.Kind kind) {
        assertThat(expectEnd().kind()).isEqualTo(kind);
    }

    /** Waits for what comes next, but not for long. */
    Optional<Object> nextWithin(Duration time) {
        try {
            return Optional.ofNullable(unread.poll(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Waits for what comes next, which is this. */
    <T> T expect(Class<T> type) {
        Object next = next();
        assertThat(next).as("next of %s", told).isInstanceOf(type);
        return type.cast(next);
    }

    /** Waits for what comes next and returns it. */
    Object next() {
        try {
            Object next = unread.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(next).as("something within %s after %s", patience, told).isNotNull();
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Asserts that the end was told once, as the last, and nothing at the same time as something else. */
    void assertToldProperly() {
        assertThat(faults).isEmpty();
        assertThat(told).as("%s", leg.callId()).isNotEmpty().last().isInstanceOf(LegEnd.class);
        assertThat(told)
                .as("%s", leg.callId())
                .filteredOn(LegEnd.class::isInstance)
                .hasSize(1);
    }

    List<Object> told() {
        return List.copyOf(told);
    }

    void belongsTo(Leg recorded) {
        leg = recorded;
    }

    void invitedBy(IncomingInvitation came) {
        invitation = came;
    }

    Leg leg() {
        return leg;
    }

    IncomingInvitation invitation() {
        return invitation;
    }
}

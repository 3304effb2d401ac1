package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.IncomingRequest;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.SignallingException;

/** Keeps the calls that come to a line. */
final class Incoming implements LineListener {

    private final Duration patience;
    private final BlockingQueue<RecordedLeg> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<Telling> tellings = new LinkedBlockingQueue<>();
    private final BlockingQueue<IncomingRequest> requests = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private final List<RecordedLeg> all = new CopyOnWriteArrayList<>();

    Incoming(Duration patience) {
        this.patience = patience;
    }

    @Override
    public LegListener onInvite(Leg leg, IncomingInvitation invitation) {
        RecordedLeg recorded = new RecordedLeg(patience);
        recorded.belongsTo(leg);
        recorded.invitedBy(invitation);
        all.add(recorded);
        waiting.add(recorded);
        return recorded;
    }

    @Override
    public void onRequest(IncomingRequest request) {
        requests.add(request);
    }

    @Override
    public void onFlowEstablished(String server) {
        tellings.add(new Telling.Reached(server));
        reached.complete(null);
    }

    @Override
    public void onFlowFailed(SignallingException reason, Duration nextAttempt) {
        tellings.add(new Telling.Failed(reason, nextAttempt));
    }

    @Override
    public void onRegistered(Registered registered) {
        tellings.add(new Telling.IsRegistered(registered));
    }

    @Override
    public void onRegistrationFailed(RegistrationFailure failure) {
        tellings.add(new Telling.NotRegistered(failure));
    }

    /** Returns what completes when the line can make and take calls. */
    CompletionStage<Void> whenReached(LineConfiguration configuration) {
        return configuration.server().isPresent() ? reached : CompletableFuture.completedStage(null);
    }

    @Override
    public void onLost(SignallingException reason) {
        throw new AssertionError("no row loses a line", reason);
    }

    RecordedLeg next() {
        return next(waiting, "a call");
    }

    IncomingRequest nextRequest() {
        return next(requests, "a request");
    }

    boolean hasRequest() {
        return !requests.isEmpty();
    }

    Telling nextTelling() {
        return next(tellings, "a word about the flow");
    }

    boolean hasTelling() {
        return !tellings.isEmpty();
    }

    private <T> T next(BlockingQueue<T> queue, String what) {
        try {
            T next = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(next).as("%s within %s", what, patience).isNotNull();
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    List<RecordedLeg> all() {
        return all;
    }

    Duration patience() {
        return patience;
    }
}

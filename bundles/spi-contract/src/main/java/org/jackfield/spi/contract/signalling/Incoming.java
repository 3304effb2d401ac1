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
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;

/** Keeps the calls that come to a line. */
final class Incoming implements LineListener {

    private final Duration patience;
    private final BlockingQueue<RecordedLeg> waiting = new LinkedBlockingQueue<>();
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
    public void onFlowEstablished(String server) {
        reached.complete(null);
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
        try {
            RecordedLeg leg = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(leg).as("a call within %s", patience).isNotNull();
            return leg;
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

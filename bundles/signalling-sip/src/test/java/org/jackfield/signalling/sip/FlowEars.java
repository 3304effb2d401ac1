package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;

/** Hears of the flow of a line; other ears hear of its legs. */
final class FlowEars implements LineListener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Ears ears;

    FlowEars(Ears ears) {
        this.ears = ears;
    }

    @Override
    public LegListener onInvite(Leg leg, IncomingInvitation invitation) {
        return ears.onInvite(leg, invitation);
    }

    @Override
    public void onFlowEstablished(String server) {
        heard.add("established " + server);
    }

    @Override
    public void onFlowFailed(SignallingException reason, Duration nextAttempt) {
        heard.add("failed " + reason.getMessage());
    }

    @Override
    public void onLost(SignallingException reason) {
        heard.add("lost " + reason.getMessage());
    }

    /** Waits for the next word about the flow, which must begin so. */
    void expect(String beginning) throws InterruptedException {
        assertThat(heard.poll(20, TimeUnit.SECONDS)).as("after %s", beginning).startsWith(beginning);
    }

    /** Waits for a word that begins so; others are passed over. */
    void await(String beginning) throws InterruptedException {
        String next = heard.poll(20, TimeUnit.SECONDS);
        while (next != null && !next.startsWith(beginning)) {
            next = heard.poll(20, TimeUnit.SECONDS);
        }
        assertThat(next).as("%s", beginning).isNotNull();
    }
}

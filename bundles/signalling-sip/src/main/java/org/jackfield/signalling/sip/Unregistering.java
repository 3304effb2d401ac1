package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.Optional;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a registration back (RFC 3261 section 10.2.2), and does not wait long for the answer: the line is to be closed. */
final class Unregistering implements ResponseListener {

    private static final Logger LOG = LoggerFactory.getLogger(Unregistering.class);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMillis(1500);
    private static final int T1_OF_WAIT = 3;

    private final SipLine line;
    private final SerialExecutor queue;
    private Runnable onOver;
    private Threads.Timer limit = () -> {};

    Unregistering(SipLine line, SerialExecutor queue) {
        this.line = line;
        this.queue = queue;
    }

    /**
     * Sends it; called in the queue, once.
     *
     * @param register the REGISTER; empty: there is nothing to take back
     * @param whenOver run once, in the queue
     */
    void begin(Optional<Request> register, Runnable whenOver) {
        onOver = whenOver;
        if (register.isEmpty()) {
            finish();
            return;
        }
        limit = line.threads().after(patience(), () -> queue.execute(this::finish));
        try {
            line.send(register.get(), queue, this);
        } catch (SipException notSent) {
            LOG.info(
                    "{}: the registration stays until it runs out: {}",
                    line.account().name(),
                    Texts.clean(notSent.getMessage()));
            finish();
        }
    }

    private Duration patience() {
        Duration usual = Duration.ofMillis((long) line.limits().t1() * T1_OF_WAIT);
        if (usual.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return usual.compareTo(LONGEST) > 0 ? LONGEST : usual;
    }

    private void finish() {
        limit.cancel();
        Runnable over = onOver;
        onOver = () -> {};
        over.run();
    }

    @Override
    public void onResponse(Response response) {
        if (response.getStatusCode() >= Response.OK) {
            LOG.debug("{}: unregistered with {}", line.account().name(), response.getStatusCode());
            queue.execute(this::finish);
        }
    }

    @Override
    public void onTimeout() {
        queue.execute(this::finish);
    }
}

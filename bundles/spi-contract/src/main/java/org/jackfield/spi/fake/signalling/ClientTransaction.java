package org.jackfield.spi.fake.signalling;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A request that was sent (RFC 3261 section 17.1). It is sent again until its final response comes, an INVITE until any does.
 * On the wire only.
 */
final class ClientTransaction {

    /** Hears what comes of a request. */
    interface Outcome {

        /**
         * A response has come: every provisional one, then the first final one, and a 2xx to an INVITE each time.
         *
         * @param server what sent it; null when nobody did, because the time is over
         */
        void answered(ServerTransaction server, Answer answer);
    }

    private final Wire wire;
    private final boolean invite;
    private final Outcome outcome;
    private final Retransmission request;
    private final BooleanSupplier connected;
    private boolean finished;

    /**
     * Prepares a request.
     *
     * @param connected whether messages get through from the sender and back
     * @param arrival lets the request arrive, each time that it does
     */
    ClientTransaction(
            Wire wire,
            boolean invite,
            BooleanSupplier connected,
            Consumer<ClientTransaction> arrival,
            Outcome outcome) {
        this.wire = wire;
        this.invite = invite;
        this.outcome = outcome;
        this.connected = connected;
        request = new Retransmission(wire, invite ? Retransmission.LIMIT : Retransmission.T2, () -> send(arrival));
    }

    private void send(Consumer<ClientTransaction> arrival) {
        if (connected.getAsBoolean()) {
            wire.transmit(() -> arrival.accept(this));
        }
    }

    boolean invite() {
        return invite;
    }

    void start() {
        request.start(() -> finish(null, Answer.of(408)));
        if (!connected.getAsBoolean()) {
            wire.execute(this::fail);
        }
    }

    /** The connection is lost over which it was sent (RFC 3261 section 8.1.3.1). */
    void fail() {
        if (!finished) {
            finish(null, Answer.of(503));
        }
    }

    /** Gives up waiting: what comes from now on is not told. */
    void abandon() {
        request.stop();
        finished = true;
    }

    void answerArrives(ServerTransaction server, Answer answer) {
        if (!connected.getAsBoolean()) {
            return;
        }
        if (answer.provisional()) {
            provisionalArrives(server, answer);
            return;
        }
        if (invite && !answer.success()) {
            wire.transmit(() -> server.acknowledgeArrives(Optional.empty()));
        }
        if (!finished) {
            finish(server, answer);
        } else if (invite && answer.success()) {
            outcome.answered(server, answer);
        }
    }

    private void provisionalArrives(ServerTransaction server, Answer answer) {
        if (!finished) {
            request.stop();
            outcome.answered(server, answer);
        }
    }

    private void finish(ServerTransaction server, Answer answer) {
        abandon();
        outcome.answered(server, answer);
    }
}

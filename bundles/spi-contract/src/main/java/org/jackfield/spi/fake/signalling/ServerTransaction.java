package org.jackfield.spi.fake.signalling;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A request that came (RFC 3261 section 17.2): answered once, and in the same way each time that it comes again. The final
 * response to an INVITE is sent until its ACK comes. On the wire only.
 */
final class ServerTransaction {

    private final Wire wire;
    private final ClientTransaction client;
    private final FakeLeg leg;
    private Answer last;
    private Retransmission repetition;
    private Consumer<Optional<String>> acknowledged = answer -> {};
    private Runnable unacknowledged = () -> {};
    private final BooleanSupplier connected;
    private boolean closed;

    /**
     * Makes it.
     *
     * @param leg what the request came to; null: none
     * @param connected whether messages get through to the receiver and back
     */
    ServerTransaction(Wire wire, ClientTransaction client, FakeLeg leg, BooleanSupplier connected) {
        this.wire = wire;
        this.client = client;
        this.leg = leg;
        this.connected = connected;
    }

    /** Makes the transaction of a request whose receiver has no connection to the server: that says so. */
    static ServerTransaction answeredByServer(Wire wire, ClientTransaction client) {
        ServerTransaction server = new ServerTransaction(wire, client, null, () -> true);
        server.answer(Answer.of(480));
        return server;
    }

    /** Returns the leg that the request came to; null when it came to none. */
    FakeLeg leg() {
        return leg;
    }

    boolean isFor(ClientTransaction request) {
        return client == request;
    }

    boolean invite() {
        return client.invite();
    }

    boolean answered() {
        return last != null && !last.provisional();
    }

    void answer(Answer answer) {
        answer(answer, nothing -> {}, () -> {});
    }

    /** Answers an INVITE; hears of the ACK, or that none came. */
    void answer(Answer answer, Consumer<Optional<String>> onAcknowledge, Runnable onMissing) {
        if (answered()) {
            return;
        }
        last = answer;
        if (answer.provisional() || !client.invite()) {
            transmit();
            return;
        }
        acknowledged = onAcknowledge;
        unacknowledged = onMissing;
        repetition = new Retransmission(wire, Retransmission.T2, this::transmit);
        repetition.start(() -> {
            closed = true;
            unacknowledged.run();
        });
    }

    private void transmit() {
        if (!connected.getAsBoolean()) {
            return;
        }
        Answer answer = last;
        wire.transmit(() -> client.answerArrives(this, answer));
    }

    void requestArrivesAgain() {
        if (last != null && !closed) {
            transmit();
        }
    }

    void acknowledgeArrives(Optional<String> sdp) {
        if (answered() && !closed && connected.getAsBoolean()) {
            close();
            acknowledged.accept(sdp);
        }
    }

    /** Stops waiting for the ACK. */
    void close() {
        closed = true;
        if (repetition != null) {
            repetition.stop();
        }
    }
}

package org.jackfield.spi.fake.signalling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requests within a leg's dialog, both ways, told apart by their sequence numbers. On the wire only. */
final class Requests {

    /** What a request does where it arrives, once. */
    interface Arrival {
        void at(FakeLeg leg, ServerTransaction server);
    }

    private static final long NONE = 0;

    private final Wire wire;
    private final FakeLeg leg;
    private final Map<ClientTransaction, ServerTransaction> arrived = new HashMap<>();
    private final List<ClientTransaction> sent = new ArrayList<>();
    private long localSequence;
    private long remoteSequence;

    Requests(Wire wire, FakeLeg leg, long localSequence, long remoteSequence) {
        this.wire = wire;
        this.leg = leg;
        this.localSequence = localSequence;
        this.remoteSequence = remoteSequence;
    }

    ClientTransaction invite(FakeLeg peer, Arrival arrival, ClientTransaction.Outcome outcome) {
        return keep(start(peer, true, ++localSequence, arrival, outcome));
    }

    ClientTransaction send(FakeLeg peer, Arrival arrival, ClientTransaction.Outcome outcome) {
        return keep(start(peer, false, ++localSequence, arrival, outcome));
    }

    /** Sends a request that outlives the leg; nobody hears what comes of it. */
    void sendAlone(FakeLeg peer, Arrival arrival) {
        start(peer, false, ++localSequence, arrival, (server, answer) -> {});
    }

    /** Sends what has no place among the requests of the dialog: a reliable provisional response; its PRACK is the answer. */
    void sendUnnumbered(FakeLeg peer, Arrival arrival) {
        keep(start(peer, false, NONE, arrival, (server, answer) -> {}));
    }

    private ClientTransaction keep(ClientTransaction transaction) {
        sent.add(transaction);
        return transaction;
    }

    /** What is under way has lost its connection. */
    void fail() {
        List.copyOf(sent).forEach(ClientTransaction::fail);
    }

    /** Gives up what is under way: the leg is over. */
    void abandon() {
        sent.forEach(ClientTransaction::abandon);
    }

    private ClientTransaction start(
            FakeLeg peer, boolean invite, long sequence, Arrival arrival, ClientTransaction.Outcome outcome) {
        ClientTransaction transaction = new ClientTransaction(
                wire,
                invite,
                leg.line().flow()::up,
                client -> peer.requests().arrive(client, sequence, arrival),
                outcome);
        transaction.start();
        return transaction;
    }

    private void arrive(ClientTransaction client, long sequence, Arrival arrival) {
        ServerTransaction known = arrived.get(client);
        if (known != null) {
            known.requestArrivesAgain();
            return;
        }
        if (!leg.line().flow().up()) {
            arrived.put(client, ServerTransaction.answeredByServer(wire, client));
            return;
        }
        ServerTransaction server =
                new ServerTransaction(wire, client, leg, leg.line().flow()::up);
        arrived.put(client, server);
        if (leg.phase() == FakeLeg.Phase.ENDED) {
            server.answer(Answer.of(481));
        } else if (sequence != NONE && sequence < remoteSequence) {
            server.answer(Answer.of(500));
        } else {
            remoteSequence = Math.max(sequence, remoteSequence);
            trying(server);
            arrival.at(leg, server);
        }
    }

    /** Says that an INVITE has come, where it would be sent again otherwise. */
    private void trying(ServerTransaction server) {
        if (server.invite() && wire.timed()) {
            server.answer(Answer.of(100));
        }
    }

    long localSequence() {
        return localSequence;
    }

    long remoteSequence() {
        return remoteSequence;
    }
}

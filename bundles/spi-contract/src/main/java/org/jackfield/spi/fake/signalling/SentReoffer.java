package org.jackfield.spi.fake.signalling;

import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.spi.signalling.Reoffer;

/** One offer that a leg has sent within its dialog. On the wire only. */
final class SentReoffer {

    private final FakeLeg leg;
    private final Optional<String> answer;
    private final Consumer<Answer> outcome;
    private final FakeLeg peer;
    private boolean invite;
    private boolean told;
    private ServerTransaction arrivedAt;

    SentReoffer(FakeLeg leg, Optional<String> answer, Consumer<Answer> outcome) {
        this.leg = leg;
        this.answer = answer;
        this.outcome = outcome;
        this.peer = leg.peer();
    }

    void send(Reoffer reoffer) {
        invite = reoffer.method() == Reoffer.Method.INVITE;
        Requests.Arrival arrival = FakeLeg.withinDialog((at, server) -> {
            arrivedAt = server;
            at.reoffers().arrive(reoffer, server);
        });
        if (invite) {
            leg.requests().invite(peer, arrival, this::answered);
        } else {
            leg.requests().send(peer, arrival, this::answered);
        }
    }

    void withdraw() {
        leg.requests()
                .send(
                        peer,
                        (at, server) -> {
                            server.answer(Answer.of(200));
                            at.reoffers().withdrawn(arrivedAt);
                        },
                        (server, response) -> {});
    }

    private void answered(ServerTransaction server, Answer response) {
        if (invite && response.success()) {
            leg.acknowledge(server, answer);
        }
        if (response.provisional() || told || leg.phase() == FakeLeg.Phase.ENDED) {
            return;
        }
        told = true;
        leg.reoffers().done();
        outcome.accept(response);
        if (response.endsDialog()) {
            leg.dialogIsLost(response);
        } else if (response.success()) {
            leg.sessionTimers().refreshed();
        }
    }
}

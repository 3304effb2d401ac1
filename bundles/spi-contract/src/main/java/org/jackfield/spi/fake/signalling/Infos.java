package org.jackfield.spi.fake.signalling;

import java.util.ArrayDeque;
import java.util.Queue;

/** The INFO requests of one leg: one after the other, so that none overtakes another. On the wire only. */
final class Infos {

    private final FakeLeg leg;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean sending;

    Infos(FakeLeg leg) {
        this.leg = leg;
    }

    void send(String contentType, String body) {
        waiting.add(() -> leg.requests()
                .send(
                        leg.peer(),
                        FakeLeg.withinDialog((at, server) -> {
                            server.answer(Answer.of(200));
                            at.listener().onInfo(contentType, body);
                        }),
                        (server, answer) -> answered(answer)));
        next();
    }

    private void next() {
        if (!sending && !waiting.isEmpty()) {
            sending = true;
            waiting.remove().run();
        }
    }

    private void answered(Answer answer) {
        sending = false;
        leg.listener().onInfoResponse(answer.statusCode());
        if (answer.endsDialog()) {
            leg.dialogIsLost(answer);
        } else {
            next();
        }
    }
}

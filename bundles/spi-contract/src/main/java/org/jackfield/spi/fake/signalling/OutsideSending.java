package org.jackfield.spi.fake.signalling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jackfield.spi.signalling.IncomingRequest;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.StandaloneRequest;
import org.jackfield.spi.signalling.StandaloneResponse;

/** Takes requests outside a dialog from one line to another. On the wire only. */
final class OutsideSending {

    private static final Set<String> METHODS = Set.of("MESSAGE", "OPTIONS");

    private final FakeLine line;
    private final FakeSignalling provider;
    private final Wire wire;

    OutsideSending(FakeLine line, FakeSignalling provider, Wire wire) {
        this.line = line;
        this.provider = provider;
        this.wire = wire;
    }

    void send(StandaloneRequest request, CompletableFuture<StandaloneResponse> answered) {
        if (line.closed() || !line.flow().up()) {
            answered.completeExceptionally(new SignallingException(FakeLine.NO_CONNECTION));
            return;
        }
        if (!METHODS.contains(request.method())) {
            answered.completeExceptionally(
                    new SignallingException("method is " + request.method() + ", must be MESSAGE or OPTIONS"));
            return;
        }
        new ClientTransaction(
                        wire,
                        false,
                        line.flow()::up,
                        client -> arrive(request, client),
                        (server, answer) -> outcome(answer, answered))
                .start();
    }

    private static void outcome(Answer answer, CompletableFuture<StandaloneResponse> answered) {
        if (!answer.provisional()) {
            answered.complete(new StandaloneResponse(answer.statusCode(), answer.reasonPhrase()));
        }
    }

    private void arrive(StandaloneRequest request, ClientTransaction client) {
        Target target = Target.of(request.target());
        List<FakeLine> lines = provider.find(target);
        if (lines.isEmpty()) {
            client.answerArrives(null, Answer.of(404));
        } else if (lines.get(0).flow().up()) {
            arrive(request, client, lines.get(0), target);
        } else {
            ServerTransaction.answeredByServer(wire, client);
        }
    }

    private void arrive(StandaloneRequest request, ClientTransaction client, FakeLine to, Target target) {
        if (request.method().equals("MESSAGE") && !to.isMeant(target)) {
            new ServerTransaction(wire, client, null, to.flow()::up).answer(Answer.of(404));
        } else {
            new ServerTransaction(wire, client, null, to.flow()::up).answer(Answer.of(200));
            to.listener()
                    .onRequest(new IncomingRequest(
                            request.method(),
                            line.nameAddress(),
                            Optional.empty(),
                            request.contentType(),
                            request.body()));
        }
    }
}

package org.jackfield.core.phone;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jackfield.core.account.Account;
import org.jackfield.core.number.Bodies;
import org.jackfield.core.number.Destination;
import org.jackfield.core.provider.Failures;
import org.jackfield.session.Cause;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.spi.signalling.StandaloneRequest;
import org.jackfield.spi.signalling.StandaloneResponse;

/** Sends what belongs to no call: MESSAGE and OPTIONS. */
final class OutsideRequests {

    /** More would not fit a datagram (RFC 3428 section 8). */
    private static final int MOST_OCTETS = 1300;

    private static final int MULTIPLE_CHOICES = 300;

    private final Supplier<Account> account;
    private final LineKeeper line;

    OutsideRequests(Supplier<Account> account, LineKeeper line) {
        this.account = account;
        this.line = line;
    }

    CompletionStage<Result> message(String number, String contentType, String body) {
        Bodies.check(contentType, body, MOST_OCTETS);
        return send("MESSAGE", number, contentType, body);
    }

    CompletionStage<Result> options(String number) {
        return send("OPTIONS", number, "", "");
    }

    private CompletionStage<Result> send(String method, String number, String contentType, String body) {
        String target;
        try {
            target = Destination.parse(
                            requireNonNull(number, "number"),
                            account.get().line().domain())
                    .uri();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedStage(new Result(ResultCode.INVALID_NUMBER, e.getMessage()));
        }
        StandaloneRequest request = new StandaloneRequest(method, target, contentType, body, Map.of());
        return line.reached()
                .map(open -> open.line().send(request).handle(OutsideRequests::result))
                .orElseGet(() -> CompletableFuture.completedStage(new Result(
                        ResultCode.UNKNOWN_ERROR,
                        Cause.CONNECTION_ERROR.text() + ": " + line.status().detail())));
    }

    private static Result result(StandaloneResponse response, Throwable failure) {
        if (failure != null) {
            return new Result(
                    ResultCode.UNKNOWN_ERROR,
                    String.valueOf(Failures.cause(failure).getMessage()));
        }
        return response.statusCode() < MULTIPLE_CHOICES
                ? Result.SUCCESS
                : new Result(ResultCode.UNKNOWN_ERROR, response.statusCode() + " " + response.reasonPhrase());
    }
}

package org.jackfield.core.call;

import org.jackfield.core.call.InfoRequests.Sender;
import org.jackfield.core.call.InfoRequests.Waiting;
import org.jackfield.session.Cause;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;

/** Sends INFO requests (RFC 6086): keys, and what an application says; each response goes to whose request it answers. */
final class Informing {

    private static final int MULTIPLE_CHOICES = 300;

    private Informing() {}

    /** The application sends information. */
    static void send(Turn turn, Input.SendInfo input) {
        Call call = turn.call();
        if (call.phase() != Phase.TALKING) {
            turn.refuse();
        } else if (call.recovery().cutOff()) {
            complete(
                    turn, input.number(), failed(Cause.CONNECTION_ERROR.text() + ": the connection is being restored"));
        } else if (!call.services().infos().hasRoom()) {
            complete(turn, input.number(), failed(InfoRequests.MOST + " wait for their answers already"));
        } else {
            send(turn, Sender.APPLICATION, input.number(), input.contentType(), input.body());
        }
    }

    /** Sends a key. */
    static void sendKey(Turn turn, String contentType, String body) {
        send(turn, Sender.KEYS, 0, contentType, body);
    }

    private static void send(Turn turn, Sender sender, long number, String contentType, String body) {
        change(turn, infos(turn).and(sender, number));
        turn.effect(new Effect.SendInfo(contentType, body));
    }

    /** The key whose response is awaited has been given up. */
    static void giveUpKeys(Turn turn) {
        change(turn, infos(turn).withoutKeys());
    }

    /** The final response to the oldest request has come. */
    static void answered(Turn turn, int statusCode) {
        InfoRequests infos = infos(turn);
        if (infos.unanswered().isEmpty()) {
            return;
        }
        Waiting first = infos.unanswered().get(0);
        change(turn, infos.withoutFirst());
        switch (first.sender()) {
            case KEYS -> SendingKeys.answered(turn, statusCode);
            case APPLICATION ->
                complete(
                        turn,
                        first.number(),
                        statusCode < MULTIPLE_CHOICES ? Result.SUCCESS : failed("the far end answered " + statusCode));
            case NOBODY -> {}
        }
    }

    /** The call is over: no response will come. */
    static void over(Turn turn, String reason) {
        for (Waiting waiting : infos(turn).unanswered()) {
            if (waiting.sender() == Sender.APPLICATION) {
                complete(turn, waiting.number(), new Result(ResultCode.NOT_FOUND_CALL_ID, "the call ended: " + reason));
            }
        }
        change(turn, InfoRequests.NONE);
    }

    private static void complete(Turn turn, long number, Result result) {
        turn.effect(new Effect.CompleteInfo(number, result));
    }

    private static Result failed(String detail) {
        return new Result(ResultCode.UNKNOWN_ERROR, detail);
    }

    private static InfoRequests infos(Turn turn) {
        return turn.call().services().infos();
    }

    private static void change(Turn turn, InfoRequests infos) {
        Call call = turn.call();
        turn.change(call.with(call.services().with(infos)));
    }
}

package org.jackfield.core.session;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jackfield.core.call.Effect;
import org.jackfield.core.call.Input;
import org.jackfield.core.listening.SessionNews;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;

/** Takes an application's INFO requests, and tells it what came of each, on listener threads. */
final class InfoEffects {

    private final SessionNews news;
    private final Machine machine;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<Result>> outcomes = new ConcurrentHashMap<>();

    InfoEffects(SessionNews news, Machine machine) {
        this.news = news;
        this.machine = machine;
    }

    CompletionStage<Result> send(String contentType, String body) {
        CompletableFuture<Result> stage = new CompletableFuture<>();
        long number = numbers.incrementAndGet();
        Input info = new Input.SendInfo(number, contentType, body);
        if (!machine.submit(info, () -> outcomes.put(number, stage))) {
            stage.complete(new Result(ResultCode.NOT_FOUND_CALL_ID, "the call is not established"));
        }
        return stage.minimalCompletionStage();
    }

    /** Carries out an effect, if it is about this. */
    boolean run(Effect effect) {
        if (effect instanceof Effect.CompleteInfo complete) {
            CompletableFuture<Result> stage = outcomes.remove(complete.number());
            news.run(stage, () -> stage.complete(complete.result()));
            return true;
        }
        return false;
    }
}

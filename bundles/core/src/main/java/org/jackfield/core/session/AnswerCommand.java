package org.jackfield.core.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.call.Input;
import org.jackfield.core.listening.SessionNews;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Registration;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;

/**
 * Answers a call that rings, when its phone allows it.
 *
 * @param machine takes the command
 * @param host the phone
 * @param news takes the listener that comes with the command
 * @param telling tells the outcome
 */
record AnswerCommand(Machine machine, SessionHost host, SessionNews news, Telling telling) {

    CompletionStage<Result> answer(CallOptions options) {
        requireNonNull(options, "options");
        Optional<Result> refusal = host.refusesAnswer();
        if (refusal.isPresent()) {
            return CompletableFuture.completedStage(refusal.get());
        }
        CompletableFuture<Result> stage = new CompletableFuture<>();
        Optional<Registration> added = options.listener().map(news::add);
        boolean accepted =
                machine.submit(new Input.Answer(options.audio(), options.video()), () -> telling.answerGoesTo(stage));
        if (!accepted) {
            added.ifPresent(Registration::close);
            stage.complete(new Result(ResultCode.NOT_FOUND_CALL_ID, "the call does not ring inbound"));
        }
        return stage.minimalCompletionStage();
    }
}

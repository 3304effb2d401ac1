package org.jackfield.core.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jackfield.core.call.Effect;
import org.jackfield.core.call.Input;
import org.jackfield.core.listening.SessionNews;
import org.jackfield.session.AgreeChangeVideo;
import org.jackfield.session.Result;
import org.jackfield.session.Session;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.signalling.Reoffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the application about video, and tells it how its own switch to video came out; both on listener threads. */
final class VideoEffects {

    private static final Logger LOG = LoggerFactory.getLogger(VideoEffects.class);

    private final Session session;
    private final SessionNews news;
    private final Machine machine;
    // In the order of the switches: the next one may begin before the outcome of the one before is told.
    private final Queue<CompletableFuture<Result>> outcomes = new ConcurrentLinkedQueue<>();
    private volatile AgreeChangeVideo decision;

    VideoEffects(Session session, SessionNews news, Machine machine) {
        this.session = session;
        this.news = news;
        this.machine = machine;
    }

    /** Sets who decides. */
    void decidedBy(AgreeChangeVideo value) {
        decision = value;
    }

    /** Sets what the outcome of the switch that was accepted goes to. */
    void outcomeGoesTo(CompletableFuture<Result> stage) {
        outcomes.add(stage);
    }

    /** Carries out an effect, if it is about this. */
    boolean run(Effect effect) {
        if (effect instanceof Effect.AskVideo ask) {
            ask(ask.reoffer());
        } else if (effect instanceof Effect.CompleteVideo complete) {
            CompletableFuture<Result> stage = outcomes.remove();
            news.run(stage, () -> stage.complete(complete.result()));
        } else {
            return false;
        }
        return true;
    }

    private void ask(Reoffer reoffer) {
        AgreeChangeVideo asked = decision;
        if (asked == null) {
            decided(reoffer, Optional.empty());
        } else {
            news.run(asked, () -> ask(asked, reoffer));
        }
    }

    /** An application that throws has refused; who called says so in the log. */
    private void ask(AgreeChangeVideo asked, Reoffer reoffer) {
        CompletionStage<Optional<VideoInput>> answer;
        try {
            answer = requireNonNull(asked.agree(session), "the stage of agreeChangeVideo");
        } catch (RuntimeException e) {
            decided(reoffer, Optional.empty());
            throw e;
        }
        answer.whenComplete((input, failure) -> {
            if (failure != null) {
                LOG.warn("Call {}: video is refused, agreeChangeVideo failed", session.callId(), failure);
            }
            decided(reoffer, failure != null || input == null ? Optional.empty() : input);
        });
    }

    private void decided(Reoffer reoffer, Optional<VideoInput> input) {
        machine.submit(new Input.VideoDecided(reoffer, input));
    }
}

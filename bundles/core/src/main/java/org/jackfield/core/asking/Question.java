package org.jackfield.core.asking;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jackfield.core.listening.ListenerThreads;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question to a service of an application, which may throw, hang, or never answer.
 *
 * @param <R> what the answer is
 */
final class Question<R> {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Question.class);
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final String asked;
    private final ListenerThreads threads;
    private final Timer timer;
    private final CompletableFuture<Optional<R>> answer;
    private boolean returned;
    private boolean replaced;

    Question(String asked, ListenerThreads threads, Timer timer, CompletableFuture<Optional<R>> answer) {
        this.asked = asked;
        this.threads = threads;
        this.timer = timer;
        this.answer = answer;
    }

    /** Asks, on a thread for applications; another thread takes this one's place when the service holds it. */
    void put(Supplier<CompletionStage<R>> question) {
        Registration limit = timer.schedule(LIMIT, this::expire);
        Registration watch = timer.schedule(SLOW, this::replaceThread);
        answer.minimalCompletionStage().whenComplete((given, failure) -> limit.close());
        try {
            await(question.get());
        } catch (RuntimeException | Error e) {
            failed(e);
        } finally {
            watch.close();
            returned();
        }
    }

    /** Nobody will answer. */
    void giveUp() {
        answer.complete(Optional.empty());
    }

    private void await(CompletionStage<R> stage) {
        stage.whenComplete((given, failure) -> {
            if (failure == null) {
                answer.complete(Optional.ofNullable(given));
            } else {
                failed(failure);
            }
        });
    }

    private void failed(Throwable failure) {
        LOG.warn("{} failed, goes on without its answer", asked, failure);
        giveUp();
    }

    private void expire() {
        if (answer.complete(Optional.empty())) {
            LOG.warn("{} took longer than {} s, goes on without its answer", asked, LIMIT.toSeconds());
        }
    }

    private void replaceThread() {
        synchronized (this) {
            if (returned) {
                return;
            }
            replaced = true;
        }
        threads.replace();
    }

    private void returned() {
        boolean restore;
        synchronized (this) {
            returned = true;
            restore = replaced;
        }
        if (restore) {
            threads.restore();
        }
    }
}

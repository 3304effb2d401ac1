package org.jackfield.core.phone;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;

/**
 * Lets calls wait while a line is being opened and its server is tried for the first time, but for no longer than a caller would.
 * Used under the lock of the line's keeper.
 */
final class Settling {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private final Executor threads;
    private final Timer timer;
    private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    private Registration limit = () -> {};

    Settling(Executor threads, Timer timer) {
        this.threads = threads;
        this.timer = timer;
    }

    /** From now on calls wait. */
    void begin() {
        end();
        CompletableFuture<Void> next = new CompletableFuture<>();
        settled = next;
        limit = timer.schedule(LIMIT, () -> complete(next));
    }

    /** There is an outcome. */
    void end() {
        limit.close();
        complete(settled);
    }

    /** Whoever waits goes on, on a thread of the pool. */
    private void complete(CompletableFuture<Void> awaited) {
        if (!awaited.isDone()) {
            threads.execute(() -> awaited.complete(null));
        }
    }

    /** Completes when nobody has to wait (any more). */
    CompletionStage<Void> settled() {
        return settled;
    }
}

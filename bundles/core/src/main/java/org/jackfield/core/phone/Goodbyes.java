package org.jackfield.core.phone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Registration;

/** The time that sessions have to say goodbye: 2 seconds for all together. */
final class Goodbyes {

    static final Duration BUDGET = Duration.ofSeconds(2);

    private Goodbyes() {}

    /** Completes when all have finished, or the time is over. */
    static CompletionStage<Void> within(Timer timer, List<Entry> entries) {
        CompletableFuture<?>[] finished = entries.stream()
                .map(entry -> entry.session().finished().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(finished).copy();
        Registration limit = timer.schedule(BUDGET, () -> all.complete(null));
        return all.whenComplete((nothing, failure) -> limit.close());
    }
}

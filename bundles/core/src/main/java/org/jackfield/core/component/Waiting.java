package org.jackfield.core.component;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits in the framework's own threads, for a bounded time. */
final class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    /** A little more than calls have for their goodbyes, so that these end the wait. */
    private static final long LONGEST_MILLISECONDS = 2_500;

    private Waiting() {}

    static void await(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().get(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Goodbyes took longer than {} ms: goes on without them", LONGEST_MILLISECONDS);
        } catch (ExecutionException e) {
            LOG.warn("A goodbye failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

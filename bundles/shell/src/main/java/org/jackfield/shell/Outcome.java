package org.jackfield.shell;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jackfield.session.CallRefusedException;
import org.jackfield.session.Result;

/** Waits for what a command began: a shell's user wants to see how it came out. */
final class Outcome {

    private static final long LIMIT_SECONDS = 10;

    private Outcome() {}

    /**
     * Returns the value of a stage.
     *
     * @throws CommandFailedException when it failed, or did not end within 10 seconds
     */
    static <T> T of(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CommandFailedException(reason(e.getCause()));
        } catch (TimeoutException e) {
            throw new CommandFailedException("no outcome within " + LIMIT_SECONDS + " seconds; see call:list");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted; see call:list for what came of it");
        }
    }

    /**
     * Returns what a call says to a wish.
     *
     * @throws CommandFailedException when an argument is refused
     */
    static <T> T asked(Supplier<T> wish) {
        try {
            return wish.get();
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(Printable.of(e.getMessage()));
        }
    }

    /** Returns normally for success only. */
    static void check(Result result) {
        if (!result.isSuccess()) {
            throw new CommandFailedException(refusal(result));
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof CallRefusedException refused
                ? refusal(refused.result())
                : Printable.of(cause.toString());
    }

    private static String refusal(Result result) {
        return "refused: " + result.message() + " (" + result.code() + "): " + Printable.of(result.detail());
    }
}

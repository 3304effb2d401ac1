package org.jackfield.media.webrtc;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jackfield.spi.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the operations of one path on the control thread, one after the other; fails them all when it is closed. */
final class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

    /** Begins an operation, on the control thread. */
    @FunctionalInterface
    interface Work<T> {

        /** Returns what completes, on the control thread, with the outcome; what is thrown is the outcome, too. */
        CompletionStage<T> begin() throws MediaException;
    }

    private final MediaControl control;
    private final Queue<Operation<?>> waiting = new ArrayDeque<>();
    private Operation<?> current;
    private boolean closed;

    Operations(MediaControl control) {
        this.control = control;
    }

    /** Adds an operation; safe on any thread. */
    <T> CompletionStage<T> add(Work<T> work) {
        Operation<T> operation = new Operation<>(work);
        try {
            control.execute(() -> enqueue(operation));
        } catch (RejectedExecutionException e) {
            operation.fail(closedFault());
        }
        return operation.result.minimalCompletionStage();
    }

    /** Fails what is pending and takes nothing more; on the control thread. */
    void close() {
        closed = true;
        if (current != null) {
            current.fail(closedFault());
        }
        waiting.forEach(operation -> operation.fail(closedFault()));
        waiting.clear();
    }

    private void enqueue(Operation<?> operation) {
        if (closed) {
            operation.fail(closedFault());
            return;
        }
        waiting.add(operation);
        next();
    }

    private void next() {
        if (current == null && !waiting.isEmpty()) {
            current = waiting.remove();
            current.start(this::done);
        }
    }

    private void done() {
        current = null;
        try {
            control.execute(this::next);
        } catch (RejectedExecutionException e) {
            // The provider has ended: what waits here was failed when it closed this path.
            LOG.trace("Nothing is next", e);
        }
    }

    private static MediaException closedFault() {
        return new MediaException(MediaException.Kind.CLOSED, "the media path is closed");
    }

    private static final class Operation<T> {

        private final Work<T> work;
        private final CompletableFuture<T> result = new CompletableFuture<>();

        Operation(Work<T> work) {
            this.work = work;
        }

        void start(Runnable done) {
            begin().whenComplete((value, fault) -> {
                if (fault == null) {
                    result.complete(value);
                } else {
                    fail(fault);
                }
                done.run();
            });
        }

        void fail(Throwable fault) {
            result.completeExceptionally(asMediaException(fault));
        }

        private CompletionStage<T> begin() {
            try {
                return work.begin();
            } catch (Throwable e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private static MediaException asMediaException(Throwable fault) {
            Throwable cause =
                    fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
            if (cause instanceof RejectedExecutionException) {
                return closedFault();
            }
            return cause instanceof MediaException media ? media : Refusal.of(MediaException.Kind.INTERNAL, cause);
        }
    }
}

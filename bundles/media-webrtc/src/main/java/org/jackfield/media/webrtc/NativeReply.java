package org.jackfield.media.webrtc;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.spi.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What libwebrtc will answer on one of its threads, completed on the control thread. Nothing is thrown back into native
 * code, and once settled nothing is held any more.
 */
final class NativeReply<T> {

    private static final Logger LOG = LoggerFactory.getLogger(NativeReply.class);

    /** Far longer than anything takes on a busy machine; without it a lost answer would hold up a path for ever. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final MediaControl control;
    private final AtomicReference<CompletableFuture<T>> open;
    private final Future<?> timer;

    /**
     * Makes a reply that is awaited.
     *
     * @param what the call, for the fault when no answer comes
     * @param result is completed with the answer
     */
    NativeReply(MediaControl control, String what, CompletableFuture<T> result) {
        this.control = control;
        this.open = new AtomicReference<>(result);
        this.timer = control.schedule(
                () -> failed(new MediaException(
                        MediaException.Kind.INTERNAL,
                        "libwebrtc did not answer within " + LIMIT.toSeconds() + " s: " + what)),
                LIMIT);
    }

    /** Takes the value; safe on any thread. */
    void answered(T value) {
        settle(future -> future.complete(value));
    }

    /** Takes the fault; safe on any thread. */
    void failed(Throwable fault) {
        settle(future -> future.completeExceptionally(fault));
    }

    private interface Settlement<T> {

        void settle(CompletableFuture<T> future);
    }

    private void settle(Settlement<T> settlement) {
        try {
            CompletableFuture<T> future = open.getAndSet(null);
            if (future != null) {
                timer.cancel(false);
                control.execute(() -> settlement.settle(future));
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("An answer of libwebrtc came after the end of the provider");
        } catch (Throwable e) {
            LOG.error("An answer of libwebrtc could not be taken", e);
        }
    }
}

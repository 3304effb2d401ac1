package org.jackfield.spi.fake.media;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jackfield.spi.media.MediaException;

/** The operations of one path: carried out on its network, or failed because the path was closed. */
final class Operations {

    private final FakeMediaNetwork network;
    private final Gate gate;
    private final Map<Long, CompletableFuture<?>> pending = new ConcurrentSkipListMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private volatile boolean closed;

    Operations(FakeMediaNetwork network, Gate gate) {
        this.network = network;
        this.gate = gate;
    }

    <T> CompletionStage<T> start(Callable<T> work) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        long number = lastNumber.incrementAndGet();
        pending.put(number, stage);
        gate.pass(() -> network.execute(() -> carryOut(number, work, stage)));
        if (closed) {
            network.execute(this::failPending);
        }
        return stage.minimalCompletionStage();
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
        network.execute(this::failPending);
    }

    private <T> void carryOut(long number, Callable<T> work, CompletableFuture<T> stage) {
        if (closed) {
            failPending();
            return;
        }
        pending.remove(number);
        try {
            stage.complete(work.call());
        } catch (Exception e) {
            stage.completeExceptionally(e);
        }
    }

    private void failPending() {
        for (Long number : List.copyOf(pending.keySet())) {
            pending.remove(number)
                    .completeExceptionally(new MediaException(MediaException.Kind.CLOSED, "the media path is closed"));
        }
    }
}

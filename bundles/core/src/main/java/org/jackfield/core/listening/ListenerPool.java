package org.jackfield.core.listening;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which listeners are called: a few, and one more for each listener that hangs on one of them. */
public final class ListenerPool implements ListenerThreads, AutoCloseable {

    private static final int FEW = 4;
    private static final int MOST = 256;
    private static final long IDLE_SECONDS = 30;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Duration lastWords;
    private final AtomicInteger names = new AtomicInteger();
    private final ThreadPoolExecutor executor;
    private final AtomicInteger unfinished = new AtomicInteger();
    private int hanging;

    /** Makes the threads; they begin when they are needed. */
    public ListenerPool() {
        this(LAST_WORDS);
    }

    /**
     * As {@link #ListenerPool()}.
     *
     * @param lastWords for how long {@link #close} waits at most
     */
    ListenerPool(Duration lastWords) {
        this.lastWords = lastWords;
        executor = new ThreadPoolExecutor(
                FEW,
                FEW,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "jackfield-listener-" + names.incrementAndGet()));
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        unfinished.incrementAndGet();
        try {
            executor.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            finished();
            throw e;
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            finished();
        }
    }

    private void finished() {
        if (unfinished.decrementAndGet() == 0) {
            synchronized (unfinished) {
                unfinished.notifyAll();
            }
        }
    }

    @Override
    public synchronized void replace() {
        hanging++;
        resize();
    }

    @Override
    public synchronized void restore() {
        hanging--;
        resize();
    }

    private void resize() {
        int size = Math.min(FEW + hanging, MOST);
        if (size > executor.getMaximumPoolSize()) {
            executor.setMaximumPoolSize(size);
            executor.setCorePoolSize(size);
        } else {
            executor.setCorePoolSize(size);
            executor.setMaximumPoolSize(size);
        }
    }

    /** Stops when what was told has been heard, above all how calls have ended; a listener that hangs is interrupted. */
    @Override
    public void close() {
        try {
            awaitFinished();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdownNow();
    }

    private void awaitFinished() throws InterruptedException {
        long end = System.nanoTime() + lastWords.toNanos();
        synchronized (unfinished) {
            for (long left = lastWords.toMillis(); unfinished.get() > 0 && left > 0; ) {
                unfinished.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        }
    }
}

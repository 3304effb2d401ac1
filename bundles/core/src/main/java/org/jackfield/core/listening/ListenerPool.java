package org.jackfield.core.listening;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which listeners are called: a few, and one more for each listener that hangs on one of them. */
public final class ListenerPool implements ListenerThreads, AutoCloseable {

    private static final int FEW = 4;
    private static final int MOST = 256;
    private static final long IDLE_SECONDS = 30;

    private final AtomicInteger names = new AtomicInteger();
    private final ThreadPoolExecutor executor;
    private int hanging;

    /** Makes the threads; they begin when they are needed. */
    public ListenerPool() {
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
        executor.execute(task);
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

    /** Stops; a listener that hangs is interrupted. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}

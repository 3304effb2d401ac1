package org.jackfield.core.component;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The few threads on which all sessions' mailboxes run; nothing on them blocks. */
final class SessionThreads implements Executor, AutoCloseable {

    private static final int LEAST = 2;
    private static final int MOST = 8;
    private static final long IDLE_SECONDS = 30;

    private final AtomicInteger names = new AtomicInteger();
    private final ThreadPoolExecutor executor;

    SessionThreads() {
        int size = Math.min(MOST, Math.max(LEAST, Runtime.getRuntime().availableProcessors()));
        executor = new ThreadPoolExecutor(
                size,
                size,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "jackfield-session-" + names.incrementAndGet()));
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

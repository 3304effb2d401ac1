package org.jackfield.core.component;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that read prompts for all calls: they may wait for a disk. */
final class FileThreads implements Executor, AutoCloseable {

    private static final int MOST = 4;
    private static final long IDLE_SECONDS = 30;

    private final AtomicInteger names = new AtomicInteger();
    private final ThreadPoolExecutor executor;

    FileThreads() {
        executor = new ThreadPoolExecutor(
                MOST,
                MOST,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "jackfield-file-" + names.incrementAndGet()));
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    /** What was begun is done: files are closed. */
    @Override
    public void close() {
        executor.shutdown();
    }
}

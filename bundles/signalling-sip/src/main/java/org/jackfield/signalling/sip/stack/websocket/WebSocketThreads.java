package org.jackfield.signalling.sip.stack.websocket;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which all WebSockets of a stack connect and read; there are none while there is no WebSocket. */
public final class WebSocketThreads implements Executor {

    private static final int MOST = 8;
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor pool;

    /** Makes a pool without threads. */
    public WebSocketThreads() {
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "jackfield-sip-websocket-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
    }

    /** Runs a task; after the stop on the caller's thread, so that what is open can still end. */
    @Override
    public void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException stopped) {
            task.run();
        }
    }

    /** Ends the threads; what is queued is still done. */
    public void stop() {
        pool.shutdown();
    }
}

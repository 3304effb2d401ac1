package org.jackfield.signalling.sip.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The timer of the stack's transactions. Those that the stack brings along print what goes wrong on standard output, and a far
 * end can bring that about. Public, with a constructor without arguments, because the stack makes it by its name.
 */
public final class StackTimer implements SipTimer {

    private static final Logger LOG = LoggerFactory.getLogger(StackTimer.class);

    private final ScheduledThreadPoolExecutor executor;

    /** Makes a timer whose thread starts with its first task. */
    public StackTimer() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "jackfield-sip-stack-timer");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void start(SipStackImpl stack, Properties properties) {
        // The thread starts with the first task.
    }

    @Override
    public boolean schedule(SIPStackTimerTask task, long delay) {
        requireStarted();
        task.setSipTimerTask(executor.schedule(() -> run(task), delay, TimeUnit.MILLISECONDS));
        return true;
    }

    @Override
    public boolean scheduleWithFixedDelay(SIPStackTimerTask task, long delay, long period) {
        requireStarted();
        task.setSipTimerTask(executor.scheduleWithFixedDelay(() -> run(task), delay, period, TimeUnit.MILLISECONDS));
        return true;
    }

    /** What the stack expects of its timers: its callers look for this exception. */
    private void requireStarted() {
        if (executor.isShutdown()) {
            throw new IllegalStateException("the SIP stack has stopped");
        }
    }

    private static void run(SIPStackTimerTask task) {
        try {
            task.runTask();
        } catch (Throwable fault) {
            // Thrown further it would end a task that repeats, and with it the transaction's time limit.
            LOG.warn("a timer of the SIP stack failed: {}", fault.toString());
            LOG.debug("with this trace", fault);
        }
    }

    @Override
    public boolean cancel(SIPStackTimerTask task) {
        task.cleanUpBeforeCancel();
        return task.getSipTimerTask() instanceof Future<?> future && future.cancel(false);
    }

    @Override
    public void stop() {
        executor.shutdownNow();
    }

    @Override
    public boolean isStarted() {
        return !executor.isShutdown();
    }
}

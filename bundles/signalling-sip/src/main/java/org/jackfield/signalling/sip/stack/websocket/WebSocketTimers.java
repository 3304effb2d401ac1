package org.jackfield.signalling.sip.stack.websocket;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What connections do later: the stack's timer says when, their own threads do it. */
final class WebSocketTimers {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketTimers.class);

    private final SipTimer timer;
    private final Executor threads;
    private final Duration keepAlive;

    WebSocketTimers(SipTimer timer, Executor threads, Duration keepAlive) {
        this.timer = timer;
        this.threads = threads;
        this.keepAlive = keepAlive;
    }

    /** Makes what keeps a connection alive. */
    KeepAlive keepAlive(Runnable ping, Runnable onSilence) {
        return new KeepAlive(this, keepAlive, ping, onSilence);
    }

    /** Runs a task later; when the stack has stopped, not at all. */
    void after(long millis, Runnable task) {
        try {
            timer.schedule(
                    new SIPStackTimerTask() {
                        @Override
                        public void runTask() {
                            execute(task);
                        }

                        @Override
                        public Object getThreadHash() {
                            return null;
                        }
                    },
                    millis);
        } catch (IllegalStateException stackHasStopped) {
            LOG.trace("left out", stackHasStopped);
        }
    }

    /**
     * Runs a task on a thread of the connections, which may wait there.
     *
     * @return whether it will be run: not when the stack has stopped
     */
    boolean execute(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException stackHasStopped) {
            LOG.trace("left out", stackHasStopped);
            return false;
        }
    }
}

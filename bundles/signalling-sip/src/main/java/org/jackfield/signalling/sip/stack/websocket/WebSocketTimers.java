package org.jackfield.signalling.sip.stack.websocket;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.Executor;

/** What connections do later: the stack's timer says when, their own threads do it. */
final class WebSocketTimers {

    private static final long SECOND = 1000;

    private final SipTimer timer;
    private final Executor threads;
    private final Duration keepAlive;

    WebSocketTimers(SipTimer timer, Executor threads, Duration keepAlive) {
        this.timer = timer;
        this.threads = threads;
        this.keepAlive = keepAlive;
    }

    /** Makes what keeps a connection alive. */
    KeepAlive keepAlive(WebSocket socket, Runnable onSilence) {
        return new KeepAlive(this, keepAlive, socket, onSilence);
    }

    /** Runs a task after a second, or at once when the stack has stopped. */
    void afterASecond(Runnable task) {
        if (!after(SECOND, task)) {
            task.run();
        }
    }

    /** Runs a task later; returns whether it will. */
    boolean after(long millis, Runnable task) {
        try {
            return timer.schedule(
                    new SIPStackTimerTask() {
                        @Override
                        public void runTask() {
                            threads.execute(task);
                        }

                        @Override
                        public Object getThreadHash() {
                            return null;
                        }
                    },
                    millis);
        } catch (IllegalStateException stackHasStopped) {
            return false;
        }
    }
}

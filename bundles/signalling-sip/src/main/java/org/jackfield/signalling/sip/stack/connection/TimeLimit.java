package org.jackfield.signalling.sip.stack.connection;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a socket unless what is done with it is over in time: a time-out of reading begins anew with each octet. */
final class TimeLimit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLimit.class);

    private final SipTimer timer;
    private final int milliseconds;
    private final SIPStackTimerTask task;
    private volatile boolean isOver;

    TimeLimit(SipTimer timer, int milliseconds, Socket socket) {
        this.timer = timer;
        this.milliseconds = milliseconds;
        this.task = new SIPStackTimerTask() {

            @Override
            public Object getThreadHash() {
                return null;
            }

            @Override
            public void runTask() {
                isOver = true;
                try {
                    socket.close();
                } catch (IOException already) {
                    LOG.trace("not closed", already);
                }
            }
        };
        timer.schedule(task, milliseconds);
    }

    /** Called at the end of what had to be in time. */
    void passed() throws SocketTimeoutException {
        if (isOver) {
            throw new SocketTimeoutException("the handshake took more than " + milliseconds + " ms");
        }
    }

    @Override
    public void close() {
        timer.cancel(task);
    }
}

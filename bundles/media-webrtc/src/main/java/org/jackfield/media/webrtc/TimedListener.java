package org.jackfield.media.webrtc;

import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PCM listener whose time is taken: one that is slow again and again is named in the log. */
final class TimedListener {

    private static final Logger LOG = LoggerFactory.getLogger(TimedListener.class);

    /** What 10 ms of sound may take at the very most: more, and sound piles up. */
    private static final long BUDGET_NANOS = 10_000_000;

    private static final int PATIENCE = 10;

    private final PcmListener listener;
    private int slow;

    TimedListener(PcmListener listener) {
        this.listener = listener;
    }

    void onFrame(PcmFrame frame) {
        long begin = System.nanoTime();
        listener.onFrame(frame);
        if (System.nanoTime() - begin > BUDGET_NANOS) {
            slow++;
            report();
        }
    }

    String name() {
        return listener.getClass().getName();
    }

    private void report() {
        if (slow == PATIENCE) {
            LOG.warn("The PCM listener {} took more than 10 ms {} times: sound may be lost", name(), slow);
        }
    }
}

package org.jackfield.recording;

/** Where in a recording a moment is: its time runs from the beginning, and not while it is paused. Of one thread. */
final class Timeline {

    private static final double NANOSECONDS = 1e9;

    private final int sampleRate;
    private long begun;
    private long pausedAt;
    private boolean paused;

    Timeline(long begun, int sampleRate) {
        this.begun = begun;
        this.sampleRate = sampleRate;
    }

    /** Returns which sample belongs to a time of the monotonic clock. */
    long position(long nanoseconds) {
        long until = paused ? Math.min(nanoseconds, pausedAt) : nanoseconds;
        return Math.round((until - begun) / NANOSECONDS * sampleRate);
    }

    void pause(long nanoseconds) {
        paused = true;
        pausedAt = nanoseconds;
    }

    void resume(long nanoseconds) {
        paused = false;
        begun += nanoseconds - pausedAt;
    }

    boolean isPaused() {
        return paused;
    }
}

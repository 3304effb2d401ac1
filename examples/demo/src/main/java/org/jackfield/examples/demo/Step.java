package org.jackfield.examples.demo;

/**
 * One thing that must be seen to happen.
 *
 * @param title what it is, for people
 * @param check waits for it
 */
record Step(String title, Check check) {

    /** Waits, for a bounded time, until something happens. */
    @FunctionalInterface
    interface Check {

        /**
         * Returns what was seen.
         *
         * @throws MissedException when it did not happen
         */
        String see() throws MissedException, InterruptedException;
    }

    /** A step did not happen; the message says what was seen instead. */
    static final class MissedException extends Exception {

        private static final long serialVersionUID = 1L;

        MissedException(String instead) {
            super(instead);
        }
    }
}

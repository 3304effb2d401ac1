package org.jackfield.benchmarks.calls;

/** A way to set up a call whose time is measured. */
interface SetUp {

    /** Returns what is measured, for people. */
    String name();

    /** Sets up one call, waits for the first sound at the caller, and ends it; returns the time to the sound, in ns. */
    long measure() throws Exception;
}

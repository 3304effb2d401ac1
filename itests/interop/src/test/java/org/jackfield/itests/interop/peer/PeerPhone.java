package org.jackfield.itests.interop.peer;

/** A phone that others wrote: what is done at it, and what can be seen and heard there. It has one call at a time. */
public interface PeerPhone extends AutoCloseable {

    /** What its call is. */
    enum State {
        /** There is none. */
        IDLE,
        /** It calls, and is not answered yet. */
        CALLING,
        /** It is called, and has not answered yet. */
        RINGING,
        /** The call is established. */
        TALKING
    }

    /** Returns the URI under which our phones reach it. */
    String uri();

    /** Returns the frequency of the tone that it sends, in Hz. */
    int tone();

    /** Returns what its call is. */
    State state();

    /** Calls. */
    void dial(String uri);

    /** Answers the call that rings. */
    void answer();

    /** Refuses the call that rings; with 486, where the phone lets choose. */
    void reject();

    /** Ends the call, or its attempt. */
    void hangUp();

    /** Holds the call. */
    void hold();

    /** Resumes the call that it holds. */
    void resume();

    /** Presses keys, one after the other. */
    void press(String keys);

    /** Has the far end call somebody else (REFER, blind). */
    void transfer(String uri);

    /** Returns the keys that the far end has pressed so far in this call. */
    String keysHeard();

    /** Waits until it hears this frequency, in Hz. */
    void awaitHears(int hertz);

    /** Waits until it hears nothing. */
    void awaitSilence();

    /** Ends it. */
    @Override
    void close();
}

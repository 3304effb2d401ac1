package org.jackfield.signalling.sip.locating;

import java.util.concurrent.CompletionException;

/** What a stage has failed with, which later stages only see wrapped. */
public final class FailureCause {

    private FailureCause() {}

    /** Takes off the wrapping, if there is one. */
    public static Throwable of(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}

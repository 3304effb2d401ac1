package org.jackfield.core.provider;

import java.util.concurrent.CompletionException;

/** Why something that was asked of a provider has failed. */
public final class Failures {

    private Failures() {}

    /**
     * Returns what the provider said.
     *
     * @param failure with what its stage, or one that depends on it, was completed
     */
    public static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}

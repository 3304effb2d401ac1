package org.jackfield.spi.media;

import static java.util.Objects.requireNonNull;

/** Why media could not do what was asked: a kind for programs, a sentence for people. */
public class MediaException extends Exception {

    /** The kinds of faults. */
    public enum Kind {
        /** The native library or something it needs is missing on this machine; the message says which package to install. */
        NATIVE_LIBRARY,
        /** The capture device is missing. */
        DEVICE,
        /** The WAV file is missing or none. */
        FILE,
        /** This machine has no network interface that media can use. */
        NETWORK,
        /** The other side's session description cannot be used. */
        BAD_DESCRIPTION,
        /** The far end has not agreed to what this needs: telephone-event, or video. */
        NOT_NEGOTIATED,
        /** The path or its provider was closed before the operation was done. */
        CLOSED,
        /** Code of the application, a source or a listener of sound, threw or is too slow. */
        APPLICATION,
        /** A fault in the provider. */
        INTERNAL
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Makes a fault with a sentence for people. */
    public MediaException(Kind kind, String message) {
        super(message);
        this.kind = requireNonNull(kind, "kind");
    }

    /** Makes a fault with a sentence for people and what brought it about. */
    public MediaException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = requireNonNull(kind, "kind");
    }

    /** Returns the kind of fault. */
    public Kind kind() {
        return kind;
    }
}

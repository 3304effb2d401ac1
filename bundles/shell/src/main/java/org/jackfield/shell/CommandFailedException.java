package org.jackfield.shell;

/** A command could not be carried out; its message is what the user is told. */
final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}

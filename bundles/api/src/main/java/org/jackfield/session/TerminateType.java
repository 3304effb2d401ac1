package org.jackfield.session;

/** Why an application ends a call with {@link Session#terminate(TerminateType)}; it is kept in the call's record. */
public enum TerminateType {
    /** The user hung up. */
    HANGUP,
    /** The user did not want the incoming call. */
    REJECT,
    /** The application ended the call on its own account. */
    TERMINATE
}

package org.jackfield.session;

/** Whether an account can make and take calls. */
public enum PhoneState {
    /** No signalling: stopped, its provider is missing, or its address cannot be used. */
    DISCONNECTED,
    /** Signalling is being opened. */
    CONNECTING,
    /** Signalling is open: calls can be made and taken. */
    CONNECTED,
    /** As CONNECTED, and a registrar knows where we are. */
    REGISTERED
}

package org.jackfield.session;

/** Whether an account can make and take calls. */
public enum PhoneState {
    /**
     * No calls: stopped, its provider is missing, its address cannot be used, its server cannot be reached, or its registrar has
     * refused it.
     */
    DISCONNECTED,
    /** Signalling is being opened, or its server has not answered yet. */
    CONNECTING,
    /** Signalling is open: calls can be made and taken. */
    CONNECTED,
    /** As CONNECTED, and a registrar knows where we are. */
    REGISTERED
}

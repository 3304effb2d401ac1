package org.jackfield.core.listening;

import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;

/** Calls the method of a {@link PhoneListener} that belongs to an event. */
final class PhoneCalls {

    private PhoneCalls() {}

    static void deliver(PhoneListener listener, PhoneEvent event) {
        listener.onEvent(event);
        if (event instanceof PhoneEvent.Connected connected) {
            listener.onConnected(connected);
        } else if (event instanceof PhoneEvent.Disconnected disconnected) {
            listener.onDisconnected(disconnected);
        } else if (event instanceof PhoneEvent.NewRtcSession made) {
            listener.onNewRtcSession(made);
        } else if (event instanceof PhoneEvent.Incoming incoming) {
            listener.onIncoming(incoming);
        } else if (event instanceof PhoneEvent.StartSession started) {
            listener.onStartSession(started);
        } else if (event instanceof PhoneEvent.DeleteSession deleted) {
            listener.onDeleteSession(deleted);
        } else if (event instanceof PhoneEvent.RecordPermissionsChange changed) {
            listener.onRecordPermissionsChange(changed);
        }
    }
}

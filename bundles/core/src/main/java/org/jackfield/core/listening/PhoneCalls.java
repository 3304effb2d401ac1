package org.jackfield.core.listening;

import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;

/** Calls the method of a {@link PhoneListener} that belongs to an event. */
final class PhoneCalls {

    private PhoneCalls() {}

    static void deliver(PhoneListener listener, PhoneEvent event) {
        listener.onEvent(event);
        if (!registration(listener, event) && !outside(listener, event)) {
            call(listener, event);
        }
    }

    private static boolean registration(PhoneListener listener, PhoneEvent event) {
        if (event instanceof PhoneEvent.Registered registered) {
            listener.onRegistered(registered);
        } else if (event instanceof PhoneEvent.RegistrationFailed failed) {
            listener.onRegistrationFailed(failed);
        } else if (event instanceof PhoneEvent.Unregistered unregistered) {
            listener.onUnregistered(unregistered);
        } else if (event instanceof PhoneEvent.IsRegisteredChange changed) {
            listener.onIsRegisteredChange(changed);
        } else {
            return false;
        }
        return true;
    }

    private static boolean outside(PhoneListener listener, PhoneEvent event) {
        if (event instanceof PhoneEvent.NewMessage message) {
            listener.onNewMessage(message);
        } else if (event instanceof PhoneEvent.NewOptions options) {
            listener.onNewOptions(options);
        } else if (event instanceof PhoneEvent.MessageWaiting waiting) {
            listener.onMessageWaiting(waiting);
        } else {
            return false;
        }
        return true;
    }

    private static void call(PhoneListener listener, PhoneEvent event) {
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

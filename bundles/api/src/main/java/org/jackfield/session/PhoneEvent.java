package org.jackfield.session;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Something that happened to a phone. Events of one phone arrive one at a time and in order. */
@ProviderType
public interface PhoneEvent {

    /**
     * What every event has.
     *
     * @param phone the phone
     * @param sequence 1 for the phone's first event, one more for each that follows
     * @param time when it happened
     */
    record Context(Phone phone, long sequence, Instant time) {}

    /** Returns the phone, its place in the order, and the time. */
    Context context();

    /** Returns the documented name, for example {@code newRTCSession}. */
    String eventName();

    /** Returns the phone to which it happened. */
    default Phone phone() {
        return context().phone();
    }

    /**
     * Signalling is open.
     *
     * @param context the phone, order and time
     * @param localAddress the address and port that it listens on
     */
    record Connected(Context context, String localAddress) implements PhoneEvent {
        @Override
        public String eventName() {
            return "connected";
        }
    }

    /**
     * Signalling is closed, or could not be opened.
     *
     * @param context the phone, order and time
     * @param detail why, for people
     */
    record Disconnected(Context context, String detail) implements PhoneEvent {
        @Override
        public String eventName() {
            return "disconnected";
        }
    }

    /**
     * The registrar knows where we are. Nothing fires it in this version.
     *
     * @param context the phone, order and time
     */
    record Registered(Context context) implements PhoneEvent {
        @Override
        public String eventName() {
            return "registered";
        }
    }

    /**
     * The registrar refused us. Nothing fires it in this version.
     *
     * @param context the phone, order and time
     * @param cause why
     */
    record RegistrationFailed(Context context, EndReason cause) implements PhoneEvent {
        @Override
        public String eventName() {
            return "registrationFailed";
        }
    }

    /**
     * Whether the account is registered changed. Nothing fires it in this version.
     *
     * @param context the phone, order and time
     * @param isRegistered what it is now
     */
    record IsRegisteredChange(Context context, boolean isRegistered) implements PhoneEvent {
        @Override
        public String eventName() {
            return "isRegisteredChange";
        }
    }

    /**
     * A session was made, outgoing or incoming.
     *
     * @param context the phone, order and time
     * @param session the session
     */
    record NewRtcSession(Context context, Session session) implements PhoneEvent {
        @Override
        public String eventName() {
            return "newRTCSession";
        }
    }

    /**
     * Somebody calls.
     *
     * @param context the phone, order and time
     * @param session the session, which rings
     */
    record Incoming(Context context, Session session) implements PhoneEvent {
        @Override
        public String eventName() {
            return "incoming";
        }
    }

    /**
     * A call was dialled or answered here.
     *
     * @param context the phone, order and time
     * @param session the session
     */
    record StartSession(Context context, Session session) implements PhoneEvent {
        @Override
        public String eventName() {
            return "startSession";
        }
    }

    /**
     * A session is over; it comes after the session's own terminal event.
     *
     * @param context the phone, order and time
     * @param session the session
     * @param reason why it is over
     */
    record DeleteSession(Context context, Session session, EndReason reason) implements PhoneEvent {
        @Override
        public String eventName() {
            return "deleteSession";
        }
    }

    /**
     * What the account may do about recording changed.
     *
     * @param context the phone, order and time
     * @param recordPermissions what it is now
     */
    record RecordPermissionsChange(Context context, RecordPermissions recordPermissions) implements PhoneEvent {
        @Override
        public String eventName() {
            return "recordPermissionsChange";
        }
    }
}

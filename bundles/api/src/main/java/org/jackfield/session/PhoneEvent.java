package org.jackfield.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
     * The registrar knows where we are; refreshes are not told.
     *
     * @param context the phone, order and time
     * @param registrar which server it is
     * @param expires how long it has granted; refreshed before
     */
    record Registered(Context context, String registrar, Duration expires) implements PhoneEvent {
        @Override
        public String eventName() {
            return "registered";
        }
    }

    /**
     * The registrar refused us, or did not answer.
     *
     * @param context the phone, order and time
     * @param reason why
     * @param nextAttempt when it is tried again by itself; empty: not before something changes
     */
    record RegistrationFailed(Context context, EndReason reason, Optional<Instant> nextAttempt) implements PhoneEvent {
        @Override
        public String eventName() {
            return "registrationFailed";
        }

        /** Returns the cause. */
        public Cause cause() {
            return reason.cause();
        }
    }

    /**
     * The registrar no longer knows where we are.
     *
     * @param context the phone, order and time
     * @param detail why, for people
     */
    record Unregistered(Context context, String detail) implements PhoneEvent {
        @Override
        public String eventName() {
            return "unregistered";
        }
    }

    /**
     * Whether the account is registered changed.
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

    /**
     * Somebody sent a message (MESSAGE, RFC 3428).
     *
     * @param context the phone, order and time
     * @param from who sent it, as its From header says
     * @param contentType its media type, for example {@code text/plain}
     * @param body its text, at most 64 KiB
     */
    record NewMessage(Context context, NameAddress from, String contentType, String body) implements PhoneEvent {
        @Override
        public String eventName() {
            return "newMessage";
        }

        /** Leaves the body out: it is between people. */
        @Override
        public String toString() {
            return "NewMessage[context=" + context + ", from=" + from + ", contentType=" + contentType + ']';
        }
    }

    /**
     * Somebody asked what this side can do (OPTIONS, RFC 3261 section 11); it has been answered.
     *
     * @param context the phone, order and time
     * @param from who asked, as its From header says
     */
    record NewOptions(Context context, NameAddress from) implements PhoneEvent {
        @Override
        public String eventName() {
            return "newOptions";
        }
    }

    /**
     * The mailbox of the account changed (message-summary, RFC 3842).
     *
     * @param context the phone, order and time
     * @param summary what waits there
     */
    record MessageWaiting(Context context, MessageSummary summary) implements PhoneEvent {
        @Override
        public String eventName() {
            return "messageWaiting";
        }
    }
}

package org.jackfield.session;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what happens to phones. Override what is of interest.
 *
 * <p>Add it with {@link Phone#addListener}, or register it as an OSGi service (whiteboard): then it hears every phone, or
 * only those that its service property {@link Phone#NAME} names. The rules of {@link SessionListener} hold.
 */
@ConsumerType
public interface PhoneListener {

    /** Any event, before the method of its own. */
    default void onEvent(PhoneEvent event) {}

    /** Signalling is open. */
    default void onConnected(PhoneEvent.Connected event) {}

    /** Signalling is closed. */
    default void onDisconnected(PhoneEvent.Disconnected event) {}

    /** The registrar knows where we are. */
    default void onRegistered(PhoneEvent.Registered event) {}

    /** The registrar refused us. */
    default void onRegistrationFailed(PhoneEvent.RegistrationFailed event) {}

    /** The registrar no longer knows where we are. */
    default void onUnregistered(PhoneEvent.Unregistered event) {}

    /** Whether the account is registered changed. */
    default void onIsRegisteredChange(PhoneEvent.IsRegisteredChange event) {}

    /** A session was made. */
    default void onNewRtcSession(PhoneEvent.NewRtcSession event) {}

    /** Somebody calls. */
    default void onIncoming(PhoneEvent.Incoming event) {}

    /** A call was dialled or answered here. */
    default void onStartSession(PhoneEvent.StartSession event) {}

    /** A session is over. */
    default void onDeleteSession(PhoneEvent.DeleteSession event) {}

    /** What the account may do about recording changed. */
    default void onRecordPermissionsChange(PhoneEvent.RecordPermissionsChange event) {}

    /** Somebody sent a message. */
    default void onNewMessage(PhoneEvent.NewMessage event) {}

    /** Somebody asked what this side can do. */
    default void onNewOptions(PhoneEvent.NewOptions event) {}

    /** The mailbox of the account changed. */
    default void onMessageWaiting(PhoneEvent.MessageWaiting event) {}
}

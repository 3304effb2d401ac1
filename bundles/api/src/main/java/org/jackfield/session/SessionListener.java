package org.jackfield.session;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what happens to sessions. Override what is of interest.
 *
 * <p>Give it to a call with {@link CallOptions#withListener}, to a session with {@link Session#addListener}, or register it
 * as an OSGi service (whiteboard): then it hears every session of every phone, or only those of the phones that its service
 * property {@link Phone#NAME} names.
 *
 * <p>Events of one session come one at a time and in order, not always on the same thread. A listener that throws, or that
 * takes longer than a second, is named in the log. The call never waits for a listener; the session's other listeners wait
 * for a slow one no longer than that second, and go on without it.
 */
@ConsumerType
public interface SessionListener {

    /** Any event, before the method of its own. */
    default void onEvent(SessionEvent event) {}

    /** The far end rings or plays early media. */
    default void onProgress(SessionEvent.Progress event) {}

    /** The call was accepted. */
    default void onAccepted(SessionEvent.Accepted event) {}

    /** The call is established. */
    default void onConfirmed(SessionEvent.Confirmed event) {}

    /** An answered call is over. */
    default void onEnded(SessionEvent.Ended event) {}

    /** A call ended before it was answered. */
    default void onFailed(SessionEvent.Failed event) {}

    /** Our own media or device made the call fail. */
    default void onClientError(SessionEvent.ClientError event) {}

    /** The status changed. */
    default void onStatusChange(SessionEvent.StatusChange event) {}

    /** The application set who the other side is. */
    default void onStaticStatusChange(SessionEvent.StaticStatusChange event) {}

    /** The call was measured. */
    default void onCallReport(SessionEvent.CallReport event) {}

    /** The far end's media came. */
    default void onStreamAdded(SessionEvent.StreamAdded event) {}

    /** The far end sent a re-INVITE. */
    default void onReinvite(SessionEvent.Reinvite event) {}

    /** The timer ticked. */
    default void onUpdateTimer(SessionEvent.UpdateTimer event) {}

    /** A session description was made or came. */
    default void onSdp(SessionEvent.Sdp event) {}

    /** The far end sent information within the call. */
    default void onNewInfo(SessionEvent.NewInfo event) {}

    /** The far end pressed a key. */
    default void onDtmf(SessionEvent.Dtmf event) {}

    /** A prompt came to its end. */
    default void onPlaybackEnded(SessionEvent.PlaybackEnded event) {}

    /** A mark in the application's own sound was reached. */
    default void onMark(SessionEvent.Mark event) {}

    /** The far end asked us to call somebody else. */
    default void onRefer(SessionEvent.Refer event) {}

    /** A transfer that we asked for went on. */
    default void onTransferProgress(SessionEvent.TransferProgress event) {}

    /** Something beside the call went wrong. */
    default void onWarningMessage(SessionEvent.WarningMessage event) {}
}

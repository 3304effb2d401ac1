package org.jackfield.session;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The key of an event of a session: its name, and the type of what a listener is given.
 *
 * @param <E> the event's type
 */
@ProviderType
public final class SessionEventType<E extends SessionEvent> {

    /** The far end answered provisionally. */
    public static final SessionEventType<SessionEvent.Progress> PROGRESS =
            new SessionEventType<>("progress", SessionEvent.Progress.class);

    /** A 2xx came or was sent. */
    public static final SessionEventType<SessionEvent.Accepted> ACCEPTED =
            new SessionEventType<>("accepted", SessionEvent.Accepted.class);

    /** An ACK was sent or came. */
    public static final SessionEventType<SessionEvent.Confirmed> CONFIRMED =
            new SessionEventType<>("confirmed", SessionEvent.Confirmed.class);

    /** An answered call is over. */
    public static final SessionEventType<SessionEvent.Ended> ENDED =
            new SessionEventType<>("ended", SessionEvent.Ended.class);

    /** A call ended before it was answered. */
    public static final SessionEventType<SessionEvent.Failed> FAILED =
            new SessionEventType<>("failed", SessionEvent.Failed.class);

    /** Our own media or device made the call fail. */
    public static final SessionEventType<SessionEvent.ClientError> CLIENT_ERROR =
            new SessionEventType<>("clientError", SessionEvent.ClientError.class);

    /** The status changed. */
    public static final SessionEventType<SessionEvent.StatusChange> STATUS_CHANGE =
            new SessionEventType<>("statusChange", SessionEvent.StatusChange.class);

    /** The application set who the other side is. */
    public static final SessionEventType<SessionEvent.StaticStatusChange> STATIC_STATUS_CHANGE =
            new SessionEventType<>("staticStatusChange", SessionEvent.StaticStatusChange.class);

    /** The call was measured. */
    public static final SessionEventType<SessionEvent.CallReport> CALL_REPORT =
            new SessionEventType<>("callReport", SessionEvent.CallReport.class);

    /** The far end's media came. */
    public static final SessionEventType<SessionEvent.StreamAdded> STREAM_ADDED =
            new SessionEventType<>("streamAdded", SessionEvent.StreamAdded.class);

    /** The far end sent a re-INVITE. */
    public static final SessionEventType<SessionEvent.Reinvite> REINVITE =
            new SessionEventType<>("reinvite", SessionEvent.Reinvite.class);

    /** The timer ticked. */
    public static final SessionEventType<SessionEvent.UpdateTimer> UPDATE_TIMER =
            new SessionEventType<>("updateTimer", SessionEvent.UpdateTimer.class);

    /** A session description was made or came. */
    public static final SessionEventType<SessionEvent.Sdp> SDP = new SessionEventType<>("sdp", SessionEvent.Sdp.class);

    /** The far end sent information within the call. */
    public static final SessionEventType<SessionEvent.NewInfo> NEW_INFO =
            new SessionEventType<>("newInfo", SessionEvent.NewInfo.class);

    /** The far end pressed a key. */
    public static final SessionEventType<SessionEvent.Dtmf> DTMF =
            new SessionEventType<>("dtmf", SessionEvent.Dtmf.class);

    /** A prompt came to its end. */
    public static final SessionEventType<SessionEvent.PlaybackEnded> PLAYBACK_ENDED =
            new SessionEventType<>("playbackEnded", SessionEvent.PlaybackEnded.class);

    /** A mark in the application's own sound was reached. */
    public static final SessionEventType<SessionEvent.Mark> MARK =
            new SessionEventType<>("mark", SessionEvent.Mark.class);

    /** The far end asked us to call somebody else. */
    public static final SessionEventType<SessionEvent.Refer> REFER =
            new SessionEventType<>("refer", SessionEvent.Refer.class);

    /** A transfer that we asked for went on. */
    public static final SessionEventType<SessionEvent.TransferProgress> TRANSFER_PROGRESS =
            new SessionEventType<>("transferProgress", SessionEvent.TransferProgress.class);

    /** Something beside the call went wrong. */
    public static final SessionEventType<SessionEvent.WarningMessage> WARNING_MESSAGE =
            new SessionEventType<>("warningMessage", SessionEvent.WarningMessage.class);

    private static final List<SessionEventType<?>> ALL = List.of(
            PROGRESS,
            ACCEPTED,
            CONFIRMED,
            ENDED,
            FAILED,
            CLIENT_ERROR,
            STATUS_CHANGE,
            STATIC_STATUS_CHANGE,
            CALL_REPORT,
            STREAM_ADDED,
            REINVITE,
            UPDATE_TIMER,
            SDP,
            NEW_INFO,
            DTMF,
            PLAYBACK_ENDED,
            MARK,
            REFER,
            TRANSFER_PROGRESS,
            WARNING_MESSAGE);

    private final String name;
    private final Class<E> payload;

    private SessionEventType(String name, Class<E> payload) {
        this.name = name;
        this.payload = payload;
    }

    /** Returns all keys of this version. */
    public static List<SessionEventType<?>> all() {
        return ALL;
    }

    /** Returns the key with this documented name, for example {@code statusChange}; empty when there is none. */
    public static Optional<SessionEventType<?>> named(String name) {
        return ALL.stream()
                .filter(type -> type.name.equals(name))
                .<SessionEventType<?>>map(type -> type)
                .findFirst();
    }

    /** Returns the documented name, for example {@code statusChange}. */
    public String eventName() {
        return name;
    }

    /** Returns the class of the event. */
    public Class<E> payload() {
        return payload;
    }

    @Override
    public String toString() {
        return name;
    }
}

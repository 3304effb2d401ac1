package org.jackfield.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Something that happened to a session. The records in here are the events of this version; a later one may have more, so
 * nobody should count on having seen them all.
 *
 * <p>The events of one session arrive one at a time and in order, on a thread that is neither a SIP nor a media thread. The
 * last one is {@link Ended}, {@link Failed} or {@link ClientError}, exactly one of them, exactly once.
 */
@ProviderType
public interface SessionEvent {

    /**
     * What every event has.
     *
     * @param session the session
     * @param sequence 1 for the session's first event, one more for each that follows
     * @param time when it happened
     */
    record Context(Session session, long sequence, Instant time) {}

    /** Returns the session, its place in the order, and the time. */
    Context context();

    /** Returns the key under which listeners know this event. */
    SessionEventType<?> type();

    /** Returns the session to which it happened. */
    default Session session() {
        return context().session();
    }

    /** Returns the Call-ID of the session. */
    default String callId() {
        return session().callId();
    }

    /**
     * The far end answered provisionally (RFC 3261 section 13.2.2.1): it rings, or plays early media, which {@link
     * Session#remoteStream()} lets hear.
     *
     * @param context the session, order and time
     * @param statusCode 101 to 199
     * @param reasonPhrase the words that came with it
     */
    record Progress(Context context, int statusCode, String reasonPhrase) implements SessionEvent {
        @Override
        public SessionEventType<Progress> type() {
            return SessionEventType.PROGRESS;
        }
    }

    /**
     * The call was accepted: the far end's 2xx has come, or ours has been sent.
     *
     * @param context the session, order and time
     */
    record Accepted(Context context) implements SessionEvent {
        @Override
        public SessionEventType<Accepted> type() {
            return SessionEventType.ACCEPTED;
        }
    }

    /**
     * The call is established: the ACK was sent, or has come.
     *
     * @param context the session, order and time
     */
    record Confirmed(Context context) implements SessionEvent {
        @Override
        public SessionEventType<Confirmed> type() {
            return SessionEventType.CONFIRMED;
        }
    }

    /**
     * Terminal: an answered call is over.
     *
     * @param context the session, order and time
     * @param reason why
     */
    record Ended(Context context, EndReason reason) implements SessionEvent {
        @Override
        public SessionEventType<Ended> type() {
            return SessionEventType.ENDED;
        }

        /** Returns the cause. */
        public Cause cause() {
            return reason.cause();
        }
    }

    /**
     * Terminal: a call ended before it was answered.
     *
     * @param context the session, order and time
     * @param reason why
     */
    record Failed(Context context, EndReason reason) implements SessionEvent {
        @Override
        public SessionEventType<Failed> type() {
            return SessionEventType.FAILED;
        }

        /** Returns the cause. */
        public Cause cause() {
            return reason.cause();
        }

        /** Returns the SIP status code, when a final response was the reason. */
        public OptionalInt code() {
            return reason.code();
        }
    }

    /**
     * Terminal: our own media or device made the call fail.
     *
     * @param context the session, order and time
     * @param reason why
     */
    record ClientError(Context context, EndReason reason) implements SessionEvent {
        @Override
        public SessionEventType<ClientError> type() {
            return SessionEventType.CLIENT_ERROR;
        }

        /** Returns the cause. */
        public Cause cause() {
            return reason.cause();
        }
    }

    /**
     * The session's status changed. {@code newStatus} and {@code oldStatus} always differ.
     *
     * @param context the session, order and time
     * @param newStatus what it is now
     * @param oldStatus what it was
     */
    record StatusChange(Context context, CallStatus newStatus, CallStatus oldStatus) implements SessionEvent {
        @Override
        public SessionEventType<StatusChange> type() {
            return SessionEventType.STATUS_CHANGE;
        }
    }

    /**
     * The application set who the other side is, with {@link Session#setStaticStatus}.
     *
     * @param context the session, order and time
     * @param newStatus what it is now
     * @param oldStatus what it was
     */
    record StaticStatusChange(Context context, CallStatus newStatus, CallStatus oldStatus) implements SessionEvent {
        @Override
        public SessionEventType<StaticStatusChange> type() {
            return SessionEventType.STATIC_STATUS_CHANGE;
        }
    }

    /**
     * The call was measured: first when it is accepted, then every 3 seconds.
     *
     * @param context the session, order and time
     * @param callReport the measurement
     */
    record CallReport(Context context, Report callReport) implements SessionEvent {
        @Override
        public SessionEventType<CallReport> type() {
            return SessionEventType.CALL_REPORT;
        }
    }

    /**
     * The far end's media came: {@link Session#remoteStream()} has a track more.
     *
     * @param context the session, order and time
     * @param communicationType which side began the call
     * @param stream the remote stream
     */
    record StreamAdded(Context context, CommunicationType communicationType, MediaStream stream)
            implements SessionEvent {
        @Override
        public SessionEventType<StreamAdded> type() {
            return SessionEventType.STREAM_ADDED;
        }
    }

    /**
     * The far end sent a re-INVITE (RFC 3261 section 14.2): to hold, to resume, to change the media, to refresh, or because it was
     * transferred. An UPDATE is none.
     *
     * @param context the session, order and time
     * @param accepted whether its offer is being taken; otherwise it was refused (491 while our own is under way)
     * @param isInviteVideo whether it offers video
     * @param identity who the far end is now: P-Asserted-Identity of a trusted peer, else Remote-Party-ID; empty when neither
     *     came
     */
    record Reinvite(Context context, boolean accepted, boolean isInviteVideo, Optional<NameAddress> identity)
            implements SessionEvent {
        @Override
        public SessionEventType<Reinvite> type() {
            return SessionEventType.REINVITE;
        }
    }

    /**
     * The timer ticked, once a second while it runs.
     *
     * @param context the session, order and time
     * @param timer the durations
     */
    record UpdateTimer(Context context, CallTimer timer) implements SessionEvent {
        @Override
        public SessionEventType<UpdateTimer> type() {
            return SessionEventType.UPDATE_TIMER;
        }
    }

    /**
     * A session description was made or came (RFC 3264).
     *
     * @param context the session, order and time
     * @param originator who described
     * @param kind whether it offers or answers
     * @param sdp the description
     */
    record Sdp(Context context, EndReason.Originator originator, Kind kind, String sdp) implements SessionEvent {

        /** The part of a description in the offer/answer exchange. */
        public enum Kind {
            /** It offers. */
            OFFER,
            /** It answers an offer. */
            ANSWER
        }

        @Override
        public SessionEventType<Sdp> type() {
            return SessionEventType.SDP;
        }
    }

    /**
     * The far end sent information within the call (INFO, RFC 6086). Keys in an INFO are {@link Dtmf} events instead.
     *
     * @param context the session, order and time
     * @param contentType the body's media type in lower case, without parameters
     * @param body the body, at most 65536 characters
     */
    record NewInfo(Context context, String contentType, String body) implements SessionEvent {
        @Override
        public SessionEventType<NewInfo> type() {
            return SessionEventType.NEW_INFO;
        }

        /** Leaves the body out: a PBX may say in it what was typed. */
        @Override
        public String toString() {
            return "NewInfo[context=" + context + ", contentType=" + contentType + ']';
        }
    }

    /**
     * The far end pressed a key: a telephone-event (RFC 4733) or an INFO came.
     *
     * @param context the session, order and time
     * @param tone one of {@code 0-9 A-D * #}
     */
    record Dtmf(Context context, char tone) implements SessionEvent {
        @Override
        public SessionEventType<Dtmf> type() {
            return SessionEventType.DTMF;
        }

        /** Leaves the key out: it may be part of a PIN. */
        @Override
        public String toString() {
            return "Dtmf[context=" + context + ']';
        }
    }

    /**
     * Something that had been accepted, or that goes on beside the call, went wrong; the call goes on.
     *
     * @param context the session, order and time
     * @param operation what was being done, for example {@code hold}, {@code unhold}, {@code audioToVideo}, {@code videoToAudio},
     *     {@code renegotiate}, {@code reinvite} (an offer of the far end), {@code earlyMedia} or {@code mute}
     * @param cause the reason
     * @param code the SIP status code, if a response was the reason
     * @param detail a sentence for people
     */
    record WarningMessage(Context context, String operation, Cause cause, OptionalInt code, String detail)
            implements SessionEvent {
        @Override
        public SessionEventType<WarningMessage> type() {
            return SessionEventType.WARNING_MESSAGE;
        }
    }

    /**
     * A prompt came to its end, see {@link Session#play}.
     *
     * @param context the session, order and time
     * @param playbackId its {@link Playback#id()}
     * @param end how it ended
     */
    record PlaybackEnded(Context context, long playbackId, Playback.End end) implements SessionEvent {
        @Override
        public SessionEventType<PlaybackEnded> type() {
            return SessionEventType.PLAYBACK_ENDED;
        }
    }

    /**
     * A mark that {@link AudioWriter#mark} queued has been reached.
     *
     * @param context the session, order and time
     * @param name the mark's name
     * @param flushed whether what was before it was thrown away instead of sent
     */
    record Mark(Context context, String name, boolean flushed) implements SessionEvent {
        @Override
        public SessionEventType<Mark> type() {
            return SessionEventType.MARK;
        }
    }

    /**
     * The far end asked us to call somebody else (REFER, RFC 3515). When it was accepted, the phone makes the new call: its session
     * comes with the phone's {@code newRTCSession} and has this one's Call-ID as {@link RtcSession#referredFrom()}.
     *
     * @param context the session, order and time
     * @param request what is wanted
     * @param accepted whether it is being done
     */
    record Refer(Context context, TransferRequest request, boolean accepted) implements SessionEvent {
        @Override
        public SessionEventType<Refer> type() {
            return SessionEventType.REFER;
        }
    }

    /**
     * How far a transfer is that we asked for: what the far end reports about its call to the target (RFC 3515 section 2.4.5).
     * The outcome is {@code ended} when it succeeded, and {@code warningMessage} when it failed and the call goes on.
     *
     * @param context the session, order and time
     * @param statusCode 100 to 699: the newest response to the far end's call; 202: it has begun
     * @param reasonPhrase the words that came with it
     */
    record TransferProgress(Context context, int statusCode, String reasonPhrase) implements SessionEvent {
        @Override
        public SessionEventType<TransferProgress> type() {
            return SessionEventType.TRANSFER_PROGRESS;
        }
    }

    /** Returns the reason why the call is over; empty unless this is a terminal event. */
    default Optional<EndReason> endReason() {
        if (this instanceof Ended ended) {
            return Optional.of(ended.reason());
        }
        if (this instanceof Failed failed) {
            return Optional.of(failed.reason());
        }
        if (this instanceof ClientError clientError) {
            return Optional.of(clientError.reason());
        }
        return Optional.empty();
    }

    /** Returns the keys of the terminal events. */
    static List<SessionEventType<?>> terminalTypes() {
        return List.of(SessionEventType.ENDED, SessionEventType.FAILED, SessionEventType.CLIENT_ERROR);
    }
}

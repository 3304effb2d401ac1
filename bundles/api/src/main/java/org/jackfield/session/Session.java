package org.jackfield.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One call: what it is, what can be done with it, and what happens to it.
 *
 * <p>Every method can be called from any thread, never waits for the network or for media, and never throws because of what
 * the call is doing. A bad argument (null, control characters, a number that cannot be part of a SIP URI) is refused with an
 * {@link IllegalArgumentException} or {@link NullPointerException} that names it, before anything is sent.
 *
 * <p>A method that returns {@code boolean} returns true when the request was accepted and is being carried out, and false
 * when it is not possible in this state: then nothing was sent and nothing changed. How it came out is an event.
 *
 * <p>After the terminal event the values stay as they were last, actions return false, and no event comes any more.
 */
@ProviderType
public interface Session {

    /** Returns the SIP Call-ID, which identifies the session (RFC 3261 section 8.1.1.4). */
    String callId();

    /** Returns the name of the phone that this call belongs to, {@link Phone#name()}. */
    String phoneName();

    // attributes

    /** Returns the SIP call underneath: tags, identities, descriptions. */
    RtcSession rtcSession();

    /** Returns the newest measurement of the call's quality. */
    Report callReport();

    /** Returns what the call is now. */
    CallStatus status();

    /** Returns the sessions of the same phone that are ringing inbound, this one included if it is. */
    List<Session> incomingList();

    /** Returns how long the call has been in which state. */
    CallTimer timer();

    /** Returns the local stream: the video track only, as the reference does; empty for an audio call. */
    MediaStream localStream();

    /** Returns the remote stream; empty before the far end's media has come and after the call. */
    MediaStream remoteStream();

    /** Returns why the call is over; empty while it lives. */
    Optional<EndReason> endReason();

    /** Returns the recording of this call; always empty in this version. */
    Optional<Recording> recording();

    // listening

    /**
     * Adds a listener to one kind of event.
     *
     * @param type the key, for example {@link SessionEventType#ENDED}
     * @param listener takes the event; never called on a SIP or media thread, never two at a time for one session
     * @return removes the listener
     */
    <E extends SessionEvent> Registration on(SessionEventType<E> type, Consumer<? super E> listener);

    /**
     * Adds a listener to one kind of event by its documented name.
     *
     * @param eventName for example {@code statusChange}
     * @param listener takes the event
     * @return removes the listener
     * @throws IllegalArgumentException when there is no such event; the message lists the names
     */
    Registration on(String eventName, Consumer<? super SessionEvent> listener);

    /** Adds a listener to all events of this session. */
    Registration addListener(SessionListener listener);

    // actions

    /**
     * Answers an incoming call with the account's settings.
     *
     * @see #answer(CallOptions)
     */
    default CompletionStage<Result> answer() {
        return answer(CallOptions.DEFAULT);
    }

    /**
     * Answers an incoming call.
     *
     * @param options how; its extra headers and its transferId are ignored
     * @return completes normally, with {@link Result#SUCCESS} when the 200 OK is on its way; otherwise with the code that says
     *     why not: CURRENT_CALL_HAS_NOT_CONNECTED while another call is being set up, NOT_FOUND_CALL_ID when the call does not
     *     ring (any more), GET_LOCAL_MEDIA_INFO_ERROR without a media provider, GET_LOCAL_STREAM_ERROR when media failed
     */
    CompletionStage<Result> answer(CallOptions options);

    /**
     * Refuses an incoming call that rings: sends the account's {@code rejectCode} (486 unless configured).
     *
     * @return false when the call does not ring inbound
     */
    boolean reject();

    /**
     * Ends the call. Before the answer: CANCEL for an outgoing call (also when the answer crosses it: no call is left over),
     * the account's {@code rejectCode} for an incoming one. After it: BYE.
     *
     * @return false when the call is over or ending
     */
    boolean hangup();

    /**
     * Ends the call like {@link #hangup()}, or {@link #reject()} while it rings inbound.
     *
     * @param type why, for the log
     * @return false when the call is over or ending
     */
    boolean terminate(TerminateType type);

    /**
     * Transfers the call to a number.
     *
     * @param number where to
     * @return always false in this version: transfer is not there yet, and nothing is sent
     */
    boolean blindTransfer(String number);

    /**
     * Completes an attended transfer, on the consult session.
     *
     * @param number where to
     * @return always false in this version: transfer is not there yet, and nothing is sent
     */
    boolean attendedTransfer(String number);

    /**
     * Holds the call.
     *
     * @return always false in this version: hold is not there yet, and nothing is sent
     */
    boolean hold();

    /**
     * Resumes a held call.
     *
     * @return always false in this version: hold is not there yet, and nothing is sent
     */
    boolean unhold();

    /**
     * Sends keys.
     *
     * @param tones 1 to 256 of {@code 0-9 A-D * #}, letters in either case, and {@code ,} for a pause; anything else is refused
     * @return always false in this version: DTMF is not there yet, and nothing is sent
     */
    boolean dtmf(String tones);

    /**
     * Mutes the local sound: the far end hears digital silence. No SIP message is sent.
     *
     * @return false when the call is over; true, without an event, when it is muted already
     */
    boolean mute();

    /**
     * Ends the muting.
     *
     * @return false when the call is over; true, without an event, when it is not muted
     */
    boolean unmute();

    /**
     * Begins or resumes a recording.
     *
     * @return always false in this version: recording is not there yet
     */
    boolean startRecord();

    /**
     * Pauses a recording.
     *
     * @return always false in this version: recording is not there yet
     */
    boolean pauseRecord();

    /**
     * Sets what describes the call; emits {@code statusChange} when something changed. Nothing happens after the end.
     *
     * @param partial what to set
     * @return this session
     * @throws IllegalArgumentException when a text has control characters or more than 1024 characters
     */
    Session setStatus(CallStatusUpdate partial);

    /**
     * Sets who the other side is; emits {@code staticStatusChange}. Nothing happens after the end.
     *
     * @param partial what to set
     * @param manual true stops automatic updates of name, avatar and company until a call with false
     * @return this session
     * @throws IllegalArgumentException when a text has control characters or more than 1024 characters
     */
    Session setStaticStatus(StaticCallStatus partial, boolean manual);

    /**
     * Stops the timer for good; its values stay.
     *
     * @return this session
     */
    Session stopTimer();

    /**
     * Removes all listeners, stops timer and report, and ends the call on the wire. Calling it again does nothing.
     *
     * <p>The terminal event still reaches whiteboard listeners and the phone's.
     */
    void destroy();
}

package org.jackfield.session;

import java.nio.file.Path;
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

    /** Returns the local stream: the video track that is sent, no audio, as the reference does; empty for an audio call. */
    MediaStream localStream();

    /** Returns the remote stream; empty before the far end's media has come and after the call. */
    MediaStream remoteStream();

    /** Returns why the call is over; empty while it lives. */
    Optional<EndReason> endReason();

    /** Returns the newest recording of this call; empty when none was begun here. */
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
     * @param options how; its extra headers and its transferId are ignored. With {@link CallOptions#withVideo}, video that the
     *     caller offers is taken; otherwise it is refused, and the call is audio
     * @return completes normally, with {@link Result#SUCCESS} when the 200 OK is on its way; otherwise with the code that says
     *     why not: CURRENT_CALL_HAS_NOT_CONNECTED while another call is being set up, NOT_FOUND_CALL_ID when the call does not
     *     ring (any more), GET_LOCAL_MEDIA_INFO_ERROR without a media provider, GET_LOCAL_STREAM_ERROR when media failed
     */
    CompletionStage<Result> answer(CallOptions options);

    /**
     * Lets the caller hear something before the call is answered (early media, RFC 3960): an announcement, music, or what {@link
     * #play} and {@link #openAudioWriter} send from then on. It goes with 183 (Session Progress); the caller, too, is heard from
     * then on. Answered, the call sends its own sound or that of {@link #answer(CallOptions)}, and has no video. When media fails,
     * {@code warningMessage} tells why, and the call rings on: answered, it tries once more.
     *
     * @param audio the sound
     * @return false when the call does not ring inbound, has early media already, or its INVITE has no offer
     */
    boolean sendEarlyMedia(AudioInput audio);

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
     * Transfers the call to a number, without asking whoever is there (blind transfer, RFC 5589 section 6). The far end is held,
     * asked to call the number (REFER), and what it reports comes as {@link SessionEventType#TRANSFER_PROGRESS}. When its call is
     * answered this one ends with {@code ended}; when it fails this one goes on, unheld, and {@code warningMessage} tells why.
     *
     * @param number where to, as for {@link Phone#call(String, CallOptions)}
     * @return false when the call is not established, or a transfer is under way
     */
    boolean blindTransfer(String number);

    /**
     * Completes an attended transfer (RFC 5589 section 7), on the consult session: the one that was made with {@link
     * CallOptions#withTransferId}. The consult call's far end is asked to call the parent's in place of this side (REFER with
     * Replaces of the parent dialog). Works while the consult call still rings. When it succeeds both calls end; when it fails
     * both live, and {@code warningMessage} tells why.
     *
     * @param number the parent's far end, as for {@link Phone#call(String, CallOptions)}
     * @return false when this is no consult call, its parent is not there or not established, or a transfer is under way
     */
    boolean attendedTransfer(String number);

    /**
     * Holds the call: a re-INVITE with {@code sendonly}, or {@code inactive} when the far end holds too (RFC 3264 section 8.4).
     * Our sound and pictures stop at once; {@code isHold} turns when the far end has agreed. When it refuses, the call goes on unheld and
     * {@code warningMessage} tells why. While another offer is under way the hold waits for its turn; when both sides begin at
     * once, it is tried again (RFC 3261 section 14.1).
     *
     * @return false when the call is not established, or is held here already or is to be
     */
    boolean hold();

    /**
     * Resumes a call that {@link #hold()} held; {@code isHold} stays while the far end holds. Other calls of the phone are held
     * first, unless the account's {@code autoHold} is false.
     *
     * @return false when the call is not established, or is not held here
     */
    boolean unhold();

    /**
     * Sends keys, each for 100 ms with a gap of 100 ms: as telephone-events (RFC 4733), or by INFO
     * ({@code application/dtmf-relay}) when the account's {@code dtmf} says so or the far end takes no telephone-event. Keys of a
     * later call follow those of an earlier one. When one cannot be sent, those that wait are dropped, because with one missing
     * the rest would say something else, and {@code warningMessage} tells why.
     *
     * @param tones 1 to 256 of {@code 0-9 A-D * #}, letters in either case, and {@code ,} for a pause of 2 s; anything else is
     *     refused
     * @return false when the call is not established, or more than 1024 keys would wait
     */
    boolean dtmf(String tones);

    /**
     * Sends information within the call (INFO, RFC 6086), for example to a PBX or to an application at the far end, whose own comes
     * as {@link SessionEventType#NEW_INFO}. Keys are sent with {@link #dtmf}. One is on the wire at a time; those of a later call
     * follow.
     *
     * @param contentType its media type without parameters, for example {@code application/json}
     * @param body its text, at most 8192 octets in UTF-8; over UDP better 1,000: a larger one comes in several IP packets
     * @return completes with SUCCESS when a 2xx has come; NOT_FOUND_CALL_ID when the call is not established, or ended before an
     *     answer came; else UNKNOWN_ERROR with the response as its detail, when the connection is being restored, or when 64 wait
     *     for their answers already
     * @throws IllegalArgumentException when the type is no media type, or the body is longer
     */
    CompletionStage<Result> sendInfo(String contentType, String body);

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
     * Begins or resumes a recording. With the account's {@code recording=local}: of both sides, here; {@code recordStatus} turns
     * when it runs, and a disk that is full or a folder that cannot be written is told by {@code warningMessage}: the call goes
     * on. With {@code recording=pbx}: by the PBX, which is sent the account's {@code recordFeatureCode} as keys; SIP does not
     * tell what comes of it, so {@code recordStatus} says what was asked for.
     *
     * @return false when the call is not established, is being recorded, or the account's {@code recordPermissions} do not allow
     *     it: 0 nothing, 1 only to resume, 2 all; or no recording provider is there
     */
    boolean startRecord();

    /**
     * Pauses a recording; {@link #startRecord()} resumes it.
     *
     * @return false when the call is not being recorded, or the account's {@code recordPermissions} are 0
     */
    boolean pauseRecord();

    // media for applications

    /**
     * Sends another sound from now on, in place of what the call was begun with.
     *
     * @param audio the sound; when it cannot be had, {@code warningMessage} says why and the sound before goes on
     * @return false when the call has no media yet or is over
     */
    boolean setAudio(AudioInput audio);

    /**
     * Plays a prompt after those that wait already. While prompts play, they take the place of the call's own sound. They begin
     * when media is connected, so that no word gets lost.
     *
     * @param file a WAV file as for {@link AudioInput#file(Path)}
     * @return the prompt; already ended when the call has no media yet or is over, an {@link AudioWriter} is open, or 100
     *     prompts play or wait
     */
    Playback play(Path file);

    /**
     * Opens a writer for the application's own sound, which begins when media is connected. Prompts that play or wait are
     * stopped.
     *
     * @param sampleRate in Hz: 8000, 16000, 24000, 32000 or 48000
     * @return the writer; already closed when the call has no media yet or is over, or another writer is open
     * @throws IllegalArgumentException when the rate is none of these
     */
    AudioWriter openAudioWriter(int sampleRate);

    // video

    /**
     * Agrees anew about the media as they are (re-INVITE): for example after a change of network. It waits for its turn like a
     * {@link #hold()}; a refusal is told by {@code warningMessage}, and the call goes on.
     *
     * @return false when the call is not established
     */
    boolean renegotiate();

    /**
     * Adds video to the call (re-INVITE).
     *
     * @param input what to send; {@link VideoInput#none()} to receive only
     * @return completes normally: with {@link Result#SUCCESS} when the far end has agreed to video; RENEGOTIATE_FAILED when it has
     *     not, the call is not established, or an earlier switch to video awaits its outcome
     */
    CompletionStage<Result> audioToVideo(VideoInput input);

    /**
     * Takes video out of the call (re-INVITE).
     *
     * @return false when the call is not established or has no video
     */
    boolean videoToAudio();

    /**
     * Sets who decides when the far end wants video in this call. Without one, video is refused and the call goes on as audio.
     *
     * @param decision is asked at each offer that adds video
     * @return this session
     */
    Session agreeChangeVideo(AgreeChangeVideo decision);

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

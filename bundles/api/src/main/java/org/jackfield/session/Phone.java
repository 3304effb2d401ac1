package org.jackfield.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One SIP account and its calls. An OSGi service: one for each configuration of the factory PID {@code
 * org.jackfield.phone}, with the service properties {@link #NAME}, {@link #NUMBER} and {@link #DOMAIN}.
 *
 * <pre>{@code
 * @Reference(target = "(phone.name=alice)")
 * Phone phone;
 * ...
 * phone.call("100", CallOptions.DEFAULT.withListener(listener)).exceptionally(refused -> {
 *     log(refused.getMessage());
 *     return null;
 * });
 * }</pre>
 *
 * <p>The rules of {@link Session} about threads, arguments and return values hold here too. The methods that take a Call-ID
 * do what the session's method of that name does; they return false when no session has it.
 */
@ProviderType
public interface Phone {

    /** Service property, String: the account's name, unique in this framework; the part after the factory PID. */
    String NAME = "phone.name";

    /** Service property, String: the account's number, the user part of its address of record. */
    String NUMBER = "phone.number";

    /** Service property, String: the account's SIP domain. */
    String DOMAIN = "phone.domain";

    /** The factory PID of the accounts. */
    String FACTORY_PID = "org.jackfield.phone";

    /** Returns the account's name. */
    String name();

    /** Returns the account's address of record and display name. */
    NameAddress address();

    /** Returns whether the account can make and take calls, and if not, why. */
    PhoneStatus status();

    /** Returns whether a registrar knows where we are. */
    boolean isRegistered();

    /** Returns whether the account has as many calls as it may have. */
    boolean isMaxCall();

    /** Returns what the account may do about recording. */
    RecordPermissions recordPermissions();

    /** Opens signalling, after {@link #disconnect()}; a phone does so by itself when it is configured. */
    void start();

    /**
     * Closes signalling: from now on no call is made or taken, the calls there are end on the wire, and then the port is closed.
     * The phone's {@code disconnected} comes at once, before the calls' last events.
     *
     * @return false when it is closed already, or closing
     */
    boolean disconnect();

    /**
     * Ends all calls, closes signalling, and then removes the listeners that were added to this phone; they still hear that its
     * calls are over. The service goes with its configuration, not before: {@link #start()} opens signalling again.
     */
    void destroy();

    // calls

    /**
     * Calls a number with the account's settings.
     *
     * @see #call(String, CallOptions)
     */
    default CompletionStage<Session> call(String number) {
        return call(number, CallOptions.DEFAULT);
    }

    /**
     * Calls a number. Calls that talk are held first, unless the account's {@code autoHold} is false; none is resumed by itself.
     * While signalling is being opened, the call waits for it.
     *
     * @param number digits with {@code * #}, an optional {@code +}, and the separators {@code - . ( )} and blanks, which are
     *     left out; or a user name, in which what a SIP URI cannot have is percent-encoded; or a SIP URI such as {@code
     *     sip:100@pbx.example}, or {@code tel:} and a number. At most 256 characters; a number that names no host goes to the
     *     account's domain
     * @param options how
     * @return completes with the session as soon as its INVITE is being made; what comes of it is reported by the session's
     *     events. Completes with a {@link CallRefusedException} when nothing was sent: INVALID_NUMBER, MAX_LIMIT_CALL,
     *     CALL_TOO_MANY_TIMES, CURRENT_CALL_HAS_NOT_CONNECTED, GET_LOCAL_MEDIA_INFO_ERROR without a media provider,
     *     ATTENDED_PARENT_NOT_FOUND, or UNKNOWN_ERROR when signalling is not open
     */
    CompletionStage<Session> call(String number, CallOptions options);

    /** Returns the sessions that are not over, oldest first. */
    List<Session> sessions();

    /** Returns the session with this Call-ID; empty when there is none. */
    Optional<Session> session(String callId);

    /** Returns the sessions that ring inbound, oldest first. */
    List<Session> incomingList();

    /** Returns the session last dialled, established or chosen with {@link #setCurrentSession}. */
    Optional<Session> currentSession();

    /**
     * Makes a session the current one. Holds and resumes nothing.
     *
     * @return false when no session has this Call-ID
     */
    boolean setCurrentSession(String callId);

    /** As {@link Session#answer(CallOptions)}; NOT_FOUND_CALL_ID when no session has this Call-ID. */
    CompletionStage<Result> answer(String callId, CallOptions options);

    /** As {@link Session#reject()}. */
    boolean reject(String callId);

    /** As {@link Session#hangup()}. */
    boolean hangup(String callId);

    /** As {@link Session#terminate(TerminateType)}. */
    boolean terminate(String callId, TerminateType type);

    /** As {@link Session#blindTransfer(String)}. */
    boolean blindTransfer(String callId, String number);

    /** As {@link Session#attendedTransfer(String)}. */
    boolean attendedTransfer(String callId, String number);

    /** As {@link Session#hold()}. */
    boolean hold(String callId);

    /** As {@link Session#unhold()}. */
    boolean unhold(String callId);

    /** As {@link Session#dtmf(String)}. */
    boolean dtmf(String callId, String tones);

    /** As {@link Session#sendInfo(String, String)}; NOT_FOUND_CALL_ID when no session has this Call-ID. */
    CompletionStage<Result> sendInfo(String callId, String contentType, String body);

    /** As {@link Session#mute()}. */
    boolean mute(String callId);

    /** As {@link Session#unmute()}. */
    boolean unmute(String callId);

    /** As {@link Session#startRecord()}. */
    boolean startRecord(String callId);

    /** As {@link Session#pauseRecord()}. */
    boolean pauseRecord(String callId);

    /** As {@link Session#renegotiate()}. */
    boolean renegotiate(String callId);

    /** As {@link Session#audioToVideo(VideoInput)}; NOT_FOUND_CALL_ID when no session has this Call-ID. */
    CompletionStage<Result> audioToVideo(String callId, VideoInput input);

    /** As {@link Session#videoToAudio()}. */
    boolean videoToAudio(String callId);

    /** As {@link Session#setStaticStatus(StaticCallStatus, boolean)}; false when no session has this Call-ID. */
    boolean setSessionStaticStatus(String callId, StaticCallStatus partial, boolean manual);

    // outside calls

    /**
     * Sends a message (MESSAGE, RFC 3428).
     *
     * @param number to whom, as for {@link #call}
     * @param contentType its media type, for example {@code text/plain}
     * @param body its text, at most 1,300 octets in UTF-8 (RFC 3428 section 8)
     * @return completes with SUCCESS when a 2xx has come; else UNKNOWN_ERROR with the response or the fault as its detail,
     *     INVALID_NUMBER when it cannot be sent to that number
     * @throws IllegalArgumentException when the type is no media type, or the body is longer
     */
    CompletionStage<Result> sendMessage(String number, String contentType, String body);

    /**
     * Asks whether somebody is there (OPTIONS, RFC 3261 section 11). What the answer says of capabilities is not told.
     *
     * @param number whom, as for {@link #call}
     * @return as {@link #sendMessage}
     */
    CompletionStage<Result> sendOptions(String number);

    /**
     * Returns what the mailbox of the account has said last (message-summary, RFC 3842); empty when it has said nothing. Many PBXs
     * say it once, right after the registration: who comes later than that event finds it here.
     */
    Optional<MessageSummary> messageSummary();

    // listening

    /**
     * Adds a listener to the events of this phone. What happened before is not told again: {@link #status()}, {@link #sessions()}
     * and {@link #messageSummary()} say how things stand.
     */
    Registration addListener(PhoneListener listener);
}

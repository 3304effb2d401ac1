package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How a call is to be made or answered. An immutable value: begin with {@link #DEFAULT} and add what is to differ.
 *
 * <p>{@code extraHeaders} become SIP headers of the INVITE; an answer ignores them, as the reference does. A header whose
 * name is no token, whose value has a control character or is longer than 1024 characters, or that SIP itself needs
 * (Via, From, To, Call-ID, CSeq ...) is refused here, before anything is sent. At most 32 are taken.
 */
@ProviderType
public final class CallOptions {

    /** The account's own settings. */
    public static final CallOptions DEFAULT = new CallOptions(Map.of(), null, null, null, null);

    /** How many extra headers a call may have. */
    public static final int MAX_EXTRA_HEADERS = 32;

    private static final int LONGEST_HEADER = 1024;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9\\-.!%*_+`'~]{1,64}");
    private static final Set<String> OF_THE_STACK = Set.of(
            "via",
            "v",
            "from",
            "f",
            "to",
            "t",
            "call-id",
            "i",
            "cseq",
            "contact",
            "m",
            "route",
            "record-route",
            "max-forwards",
            "content-length",
            "l",
            "content-type",
            "c",
            "authorization",
            "proxy-authorization",
            "supported",
            "k",
            "require",
            "allow",
            "user-agent",
            "rseq",
            "rack");

    private final Map<String, String> extraHeaders;
    private final AudioInput audio;
    private final SessionListener listener;
    private final String transferId;
    private final VideoInput video;

    private CallOptions(
            Map<String, String> extraHeaders,
            AudioInput audio,
            SessionListener listener,
            String transferId,
            VideoInput video) {
        this.extraHeaders = extraHeaders;
        this.audio = audio;
        this.listener = listener;
        this.transferId = transferId;
        this.video = video;
    }

    /**
     * Returns these options with one more SIP header.
     *
     * @param name a token (RFC 3261 section 25.1), at most 64 characters
     * @param value without control characters, at most 1024 characters
     * @throws IllegalArgumentException when the header is refused; the message names it and says why
     */
    public CallOptions withExtraHeader(String name, String value) {
        checkHeader(name, value);
        Map<String, String> more = new LinkedHashMap<>(extraHeaders);
        more.put(name, value);
        if (more.size() > MAX_EXTRA_HEADERS) {
            throw new IllegalArgumentException(
                    "extraHeaders has " + more.size() + " headers, must be at most " + MAX_EXTRA_HEADERS);
        }
        return new CallOptions(Collections.unmodifiableMap(more), audio, listener, transferId, video);
    }

    /** Returns these options with another sound to send than the account's. */
    public CallOptions withAudio(AudioInput value) {
        return new CallOptions(extraHeaders, requireNonNull(value, "audio"), listener, transferId, video);
    }

    /**
     * Returns these options with a listener that hears every event of the call, from the first on. (A listener that is
     * added to the session afterwards can miss the first ones.)
     */
    public CallOptions withListener(SessionListener value) {
        return new CallOptions(extraHeaders, audio, requireNonNull(value, "listener"), transferId, video);
    }

    /**
     * Returns these options for a consult call: one that is begun to transfer another call. It is not counted in the account's
     * {@code maxCalls}, and ends when the other call does. {@link Session#attendedTransfer} on it completes the transfer.
     *
     * @param callId the Call-ID of the call to be transferred
     */
    public CallOptions withTransferId(String callId) {
        return new CallOptions(extraHeaders, audio, listener, requireNonNull(callId, "transferId"), video);
    }

    /**
     * Returns these options for a call with video.
     *
     * @param value what to send; {@link VideoInput#none()} to receive only
     */
    public CallOptions withVideo(VideoInput value) {
        return new CallOptions(extraHeaders, audio, listener, transferId, requireNonNull(value, "video"));
    }

    private static void checkHeader(String name, String value) {
        requireNonNull(name, "extraHeaders name");
        requireNonNull(value, "extraHeaders value");
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "extraHeaders name is '" + Text.printable(name) + "', must be a token of 1 to 64 characters");
        }
        if (OF_THE_STACK.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("extraHeaders name is '" + name + "', which the SIP stack sets itself");
        }
        if (Text.hasControlCharacter(value) || value.length() > LONGEST_HEADER) {
            throw new IllegalArgumentException(
                    "extraHeaders '%s' is '%s', must be at most %d characters without control characters"
                            .formatted(name, Text.printable(value), LONGEST_HEADER));
        }
    }

    /** Returns the SIP headers to add to the INVITE, in the order in which they were added; unmodifiable. */
    public Map<String, String> extraHeaders() {
        return extraHeaders;
    }

    /** Returns the sound to send; empty: the account's. */
    public Optional<AudioInput> audio() {
        return Optional.ofNullable(audio);
    }

    /** Returns the listener that hears the call from its first event on. */
    public Optional<SessionListener> listener() {
        return Optional.ofNullable(listener);
    }

    /** Returns the Call-ID of the call to be transferred; empty unless this is a consult call. */
    public Optional<String> transferId() {
        return Optional.ofNullable(transferId);
    }

    /** Returns what to send as pictures; empty: the call has no video. */
    public Optional<VideoInput> video() {
        return Optional.ofNullable(video);
    }
}

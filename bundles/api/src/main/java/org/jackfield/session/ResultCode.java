package org.jackfield.session;

/** The outcomes of {@link Phone#call} and {@link Session#answer}, with the reference's numbers. */
public enum ResultCode {
    /** 200: accepted; what comes of it is reported as events. */
    SUCCESS(200),
    /** -200: a fault that no other code names; the detail says what. */
    UNKNOWN_ERROR(-200),
    /** -201: the account could not be registered. */
    REGISTRY_FAILED(-201),
    /** -203: local media could not be opened; the detail says why. */
    GET_LOCAL_STREAM_ERROR(-203),
    /** -204: registration was given up after the configured number of attempts. */
    RE_REGISTRY_MAX_LIMIT_TIMES(-204),
    /** -205: as many calls as the account allows are there already. */
    MAX_LIMIT_CALL(-205),
    /** -206: no media provider is there, or it cannot say what devices it has. */
    GET_LOCAL_MEDIA_INFO_ERROR(-206),
    /** -207: the call to be transferred is not there (any more). */
    ATTENDED_PARENT_NOT_FOUND(-207),
    /** -208: called again within the throttle time (one second unless configured). */
    CALL_TOO_MANY_TIMES(-208),
    /** -209: the number is empty, too long, or cannot be part of a SIP URI. */
    INVALID_NUMBER(-209),
    /** -210: another call is still being set up. */
    CURRENT_CALL_HAS_NOT_CONNECTED(-210),
    /** -211: no session has this Call-ID, or it has ended. */
    NOT_FOUND_CALL_ID(-211),
    /** -212: the media could not be negotiated again. */
    RENEGOTIATE_FAILED(-212),
    /** -290: no audio input: the device or file that was asked for is not there. */
    NOT_FOUND_AUDIO_INPUT_DEVICE(-290),
    /** -291: no video input. */
    NOT_FOUND_VIDEO_INPUT_DEVICE(-291);

    private final int code;

    ResultCode(int code) {
        this.code = code;
    }

    /** Returns the reference's number. */
    public int code() {
        return code;
    }
}

package org.jackfield.session;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The topics and properties under which the EventAdmin bridge (bundle {@code org.jackfield.eventadmin}) posts events.
 *
 * <p>A session's event has the topic {@code org/jackfield/session/NAME}, a phone's {@code org/jackfield/phone/NAME}, NAME
 * being the event's documented name in upper case with underscores ({@code statusChange} becomes {@code STATUS_CHANGE}).
 * Properties are flat JDK types. Numbers and names are left out unless the bridge is configured to post them.
 */
@ProviderType
public final class SessionTopics {

    /** What all topics of sessions begin with. */
    public static final String SESSION_PREFIX = "org/jackfield/session/";

    /** What all topics of phones begin with. */
    public static final String PHONE_PREFIX = "org/jackfield/phone/";

    /** All topics of sessions, for {@code event.topics}. */
    public static final String ALL_SESSION_TOPICS = SESSION_PREFIX + "*";

    /** All topics of phones, for {@code event.topics}. */
    public static final String ALL_PHONE_TOPICS = PHONE_PREFIX + "*";

    /** Property, String: the phone's name. */
    public static final String PHONE_NAME = Phone.NAME;

    /** Property, String: the Call-ID. */
    public static final String CALL_ID = "callId";

    /** Property, Long: 1 for the session's (or phone's) first event, one more for each that follows. */
    public static final String SEQUENCE = "sequence";

    /** Property, Long: when it happened, in ms since 1970. */
    public static final String TIMESTAMP = "timestamp";

    /** Property, String: {@code inbound} or {@code outbound}. */
    public static final String COMMUNICATION_TYPE = "communicationType";

    /** Property, String: {@code calling}, {@code ringing}, {@code connecting} or {@code talking}. */
    public static final String CALL_STATUS = "callStatus";

    /** Property, String, terminal events: the reference's words, for example {@code Busy}. */
    public static final String CAUSE = "cause";

    /** Property, Integer, terminal events and progress: the SIP status code. */
    public static final String CODE = "code";

    /** Property, String: a sentence for people. */
    public static final String DETAIL = "detail";

    /** Property, String, personal data: the other side's number. */
    public static final String NUMBER = "number";

    /** Property, String, personal data: the other side's name. */
    public static final String REMOTE_NAME = "name";

    private SessionTopics() {}

    /** Returns the topic of a session's event. */
    public static String topic(SessionEventType<?> type) {
        return SESSION_PREFIX + constantName(type.eventName());
    }

    /** Returns the topic of a phone's event. */
    public static String topic(PhoneEvent event) {
        return PHONE_PREFIX + constantName(event.eventName());
    }

    private static String constantName(String eventName) {
        return eventName.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}

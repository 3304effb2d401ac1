package org.jackfield.eventadmin;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jackfield.session.CallState;
import org.jackfield.session.CallStatus;
import org.jackfield.session.CommunicationType;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;

/** Sessions and phones that only have values, for events to come from. */
final class Calls {

    static final Instant TIME = Instant.ofEpochMilli(1_700_000_000_123L);

    private Calls() {}

    static Session session(String callId) {
        return withValues(
                Session.class, Map.of("callId", callId, "phoneName", "alice", "status", status(callId, false)));
    }

    static Phone phone(String name) {
        return withValues(Phone.class, Map.of("name", name));
    }

    static CallStatus status(String callId, boolean isMute) {
        return new CallStatus(
                callId,
                "4711",
                "Erika Mustermann",
                "picture",
                "ACME",
                CommunicationType.OUTBOUND,
                CallState.TALKING,
                false,
                false,
                false,
                isMute,
                false,
                false,
                false,
                Optional.of(TIME),
                RecordStatus.STOP,
                Optional.empty());
    }

    static SessionEvent.Context context(String callId, long sequence) {
        return new SessionEvent.Context(session(callId), sequence, TIME);
    }

    static PhoneEvent.Context phoneContext(long sequence) {
        return new PhoneEvent.Context(phone("alice"), sequence, TIME);
    }

    static <T> T withValues(Class<T> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object value = values.get(method.getName());
            if (value == null) {
                throw new AssertionError("nobody should ask for " + method);
            }
            return value;
        }));
    }
}

package org.jackfield.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTopicsTest {

    @Test
    void turnsNamesIntoTopics() {
        assertThat(SessionTopics.topic(SessionEventType.STATUS_CHANGE))
                .isEqualTo("org/jackfield/session/STATUS_CHANGE");
        assertThat(SessionTopics.topic(SessionEventType.ENDED)).isEqualTo("org/jackfield/session/ENDED");
        assertThat(SessionTopics.topic(
                        new PhoneEvent.Connected(new PhoneEvent.Context(null, 1, Instant.EPOCH), "127.0.0.1:5060")))
                .isEqualTo("org/jackfield/phone/CONNECTED");
    }

    @Test
    void everyTypeHasItsOwnTopicAndIsFoundByItsName() {
        Set<String> topics = new HashSet<>();
        for (SessionEventType<?> type : SessionEventType.all()) {
            assertThat(topics.add(SessionTopics.topic(type))).isTrue();
            assertThat(SessionEventType.named(type.eventName())).contains(type);
        }
        assertThat(SessionEventType.named("statuschange")).isEmpty();
    }
}

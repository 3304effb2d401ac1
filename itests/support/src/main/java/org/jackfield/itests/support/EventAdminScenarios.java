package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.SessionTopics;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.service.event.Event;

/** EventAdmin is told what happens to sessions, in order. */
public abstract class EventAdminScenarios {

    private static final String ENDED = SessionTopics.topic(SessionEventType.ENDED);

    private TwoPhones phones;
    private PostedEvents posted;

    @Before
    public void configure() {
        phones = new TwoPhones();
        posted = new PostedEvents();
    }

    @After
    public void remove() {
        posted.close();
        phones.close();
    }

    @Test
    public void eventsComeInOrder() throws Exception {
        Call call = phones.dial().answer();
        assertTrue(call.toBob().hangup());

        assertOrdered("alice", call.toBob().callId());
        assertOrdered("bob", call.fromAlice().callId());
    }

    @Test
    public void personalDataIsLeftOut() throws Exception {
        Call call = phones.dial().answer();
        assertTrue(call.toBob().hangup());

        for (Event event : untilEnded("bob")) {
            assertFalse(event.getTopic(), event.containsProperty(SessionTopics.NUMBER));
            assertFalse(event.getTopic(), event.containsProperty(SessionTopics.REMOTE_NAME));
        }
    }

    /** From 1 on without a gap, the end last, all of the one call. */
    private void assertOrdered(String phoneName, String callId) {
        List<Event> events = untilEnded(phoneName);
        List<Long> expected = LongStream.rangeClosed(1, events.size()).boxed().toList();
        assertEquals(
                expected,
                events.stream()
                        .map(event -> event.getProperty(SessionTopics.SEQUENCE))
                        .toList());
        assertEquals(ENDED, events.get(events.size() - 1).getTopic());
        assertTrue(events.stream().allMatch(event -> callId.equals(event.getProperty(SessionTopics.CALL_ID))));
    }

    private List<Event> untilEnded(String phoneName) {
        Await.until(
                "EventAdmin has delivered " + ENDED + " of " + phoneName,
                Services.BOUND,
                () -> posted.of(phoneName).stream().anyMatch(event -> ENDED.equals(event.getTopic())));
        return posted.of(phoneName);
    }
}

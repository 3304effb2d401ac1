package org.jackfield.eventadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.CallTimer;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionTopics;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

class EventAdminBridgeTest {

    private final Recorder recorder = new Recorder();

    @Test
    void topicsAreThoseOfTheApi() {
        EventAdminBridge bridge = new EventAdminBridge(recorder, configured(true, 10));
        EndReason reason = new EndReason(Cause.TERMINATED, OptionalInt.empty(), "", EndReason.Originator.LOCAL);

        bridge.onEvent(new PhoneEvent.NewRtcSession(Calls.phoneContext(1), Calls.session("a")));
        bridge.onEvent(new SessionEvent.StatusChange(
                Calls.context("a", 1), Calls.status("a", true), Calls.status("a", false)));
        bridge.onEvent(new SessionEvent.Ended(Calls.context("a", 2), reason));
        bridge.onEvent(new PhoneEvent.DeleteSession(Calls.phoneContext(2), Calls.session("a"), reason));
        bridge.deactivate();

        assertThat(recorder.events)
                .extracting(Event::getTopic)
                .containsExactly(
                        "org/jackfield/phone/NEW_RTCSESSION",
                        "org/jackfield/session/STATUS_CHANGE",
                        "org/jackfield/session/ENDED",
                        "org/jackfield/phone/DELETE_SESSION");
        assertThat(recorder.events.get(3).getProperty(SessionTopics.CALL_ID)).isEqualTo("a");
        assertThat(recorder.events.get(3).getProperty(SessionTopics.CAUSE)).isEqualTo("Terminated");
    }

    @Test
    void eventsOfManyThreadsKeepTheOrderOfEachCallAndComeFromOneThread() throws InterruptedException {
        EventAdminBridge bridge = new EventAdminBridge(recorder, configured(true, 10_000));
        List<Thread> threads = new ArrayList<>();
        for (int call = 0; call < 8; call++) {
            String callId = "call" + call;
            threads.add(new Thread(() -> {
                for (int sequence = 1; sequence <= 500; sequence++) {
                    bridge.onEvent(new SessionEvent.Accepted(Calls.context(callId, sequence)));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        recorder.awaitEvents(8 * 500);
        bridge.deactivate();

        assertThat(recorder.threads).containsOnly("jackfield-eventadmin");
        for (int call = 0; call < 8; call++) {
            assertThat(recorder.sequencesOf("call" + call)).hasSize(500).isSorted();
        }
    }

    @Test
    void aHandlerThatHangsCostsEventsButNeverBlocksTheCall() throws InterruptedException {
        recorder.gate = new CountDownLatch(1);
        EventAdminBridge bridge = new EventAdminBridge(recorder, configured(true, 10));
        bridge.onEvent(new SessionEvent.Accepted(Calls.context("a", 1)));
        assertThat(recorder.entered.await(60, TimeUnit.SECONDS)).isTrue();

        for (int sequence = 2; sequence <= 100; sequence++) {
            bridge.onEvent(new SessionEvent.Accepted(Calls.context("a", sequence)));
        }
        recorder.gate.countDown();
        recorder.awaitEvents(11);
        bridge.deactivate();

        assertThat(recorder.sequencesOf("a")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    @Test
    void anEventAdminThatThrowsDoesNotEndTheBridge() {
        recorder.fault = new IllegalStateException("handler");
        EventAdminBridge bridge = new EventAdminBridge(recorder, configured(true, 10));

        bridge.onEvent(new SessionEvent.Accepted(Calls.context("a", 1)));
        bridge.onEvent(new SessionEvent.Accepted(Calls.context("a", 2)));
        bridge.deactivate();

        assertThat(recorder.sequencesOf("a")).containsExactly(1L, 2L);
    }

    @Test
    void ticksOfTheTimerCanBeLeftOut() {
        EventAdminBridge bridge = new EventAdminBridge(recorder, configured(false, 10));

        bridge.onEvent(new SessionEvent.UpdateTimer(Calls.context("a", 1), CallTimer.ZERO));
        bridge.onEvent(new SessionEvent.Accepted(Calls.context("a", 2)));
        bridge.deactivate();

        assertThat(recorder.sequencesOf("a")).containsExactly(2L);
    }

    @Test
    void stoppingPostsWhatWaitsEndsTheThreadAndTakesNoMore() throws InterruptedException {
        EventAdminBridge bridge = new EventAdminBridge(recorder, configured(true, 100));
        bridge.onEvent(new SessionEvent.Accepted(Calls.context("a", 1)));

        bridge.deactivate();
        bridge.onEvent(new SessionEvent.Accepted(Calls.context("a", 2)));

        assertThat(recorder.sequencesOf("a")).containsExactly(1L);
        recorder.postingThread.join(60_000);
        assertThat(recorder.postingThread.isAlive()).isFalse();
    }

    @Test
    void aQueueSizeOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new EventAdminBridge(recorder, configured(true, 9)))
                .hasMessage("queueSize is 9, must be 10 to 1000000");
    }

    private static BridgeConfiguration configured(boolean timerEvents, int queueSize) {
        return Calls.withValues(
                BridgeConfiguration.class,
                Map.of("personalData", false, "timerEvents", timerEvents, "queueSize", queueSize));
    }

    /** An EventAdmin that keeps what it is given. */
    private static final class Recorder implements EventAdmin {
        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final List<String> threads = new CopyOnWriteArrayList<>();
        private final Semaphore taken = new Semaphore(0);
        private final CountDownLatch entered = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile RuntimeException fault;
        private volatile Thread postingThread;

        @Override
        public void postEvent(Event event) {
            throw new AssertionError("waits without a bound inside EventAdmin");
        }

        @Override
        public void sendEvent(Event event) {
            entered.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            postingThread = Thread.currentThread();
            threads.add(postingThread.getName());
            events.add(event);
            taken.release();
            if (fault != null) {
                throw fault;
            }
        }

        /** Waits for so many: a stop gives those that wait no more than 2 seconds. */
        void awaitEvents(int count) throws InterruptedException {
            assertThat(taken.tryAcquire(count, 60, TimeUnit.SECONDS)).isTrue();
        }

        List<Long> sequencesOf(String callId) {
            return events.stream()
                    .filter(event -> callId.equals(event.getProperty(SessionTopics.CALL_ID)))
                    .map(event -> (Long) event.getProperty(SessionTopics.SEQUENCE))
                    .toList();
        }
    }
}

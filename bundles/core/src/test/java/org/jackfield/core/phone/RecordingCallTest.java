package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.FakeRecorder;
import org.jackfield.core.kit.Party;
import org.jackfield.core.provider.Provided;
import org.jackfield.session.Cause;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Recording;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.recording.RecordingProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are recorded by a provider. */
class RecordingCallTest {

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100", "audio", "tone:440");
    private final Party bob = exchange.party("bob", "200");
    private final FakeRecorder recorder = new FakeRecorder();
    private Session session;

    @BeforeEach
    void call() {
        exchange.recording.add(recorder, Map.of(RecordingProvider.NAME, "memory"));
        session = alice.call("200");
        bob.answer();
        alice.heard();
    }

    @Test
    void bothSidesAreRecordedUntilTheCallEnds() {
        assertThat(session.recording()).isEmpty();
        assertThat(session.startRecord()).isTrue();
        exchange.loop.run();
        assertThat(alice.heard()).containsExactly("statusChange talking");
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.RECORDING);
        assertThat(recorder.request().callId()).isEqualTo(session.callId());
        assertThat(recorder.request().remote().uri()).isEqualTo("sip:200@pbx.example");
        assertThat(recorder.request().answered()).isEqualTo(session.status().callStartTime());
        exchange.webrtc.network().advance(20);
        exchange.loop.run();
        assertThat(recorder.sounding()).isEqualTo(List.of(20L, 0L));

        session.hangup();
        exchange.loop.run();
        exchange.webrtc.network().advance(20);
        exchange.loop.run();
        assertThat(recorder.asked()).containsExactly("open", "close: Terminated");
        assertThat(recorder.sounding()).isEqualTo(List.of(20L, 0L));
        assertThat(session.recording().map(Recording::status)).contains(RecordStatus.STOP);
    }

    @Test
    void whatIsAskedIsDoneInItsOrderHoweverLongItTakes() {
        recorder.hang();
        session.startRecord();
        session.pauseRecord();
        session.startRecord();
        session.pauseRecord();
        exchange.loop.run();
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.STOP);
        recorder.goOn();
        exchange.loop.run();
        assertThat(recorder.asked()).containsExactly("open", "pause", "resume", "pause");
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.PAUSE);
        assertThat(session.recording().map(Recording::status)).contains(RecordStatus.PAUSE);
    }

    @Test
    void aRecordingThatCannotBeBegunOrBreaksLeavesTheCallAlone() {
        session.startRecord();
        exchange.loop.run();
        recorder.breakDown();
        exchange.loop.run();
        assertThat(warnings()).containsExactly("the disk is full");
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.STOP);
        recorder.fail();
        assertThat(session.startRecord()).isTrue();
        exchange.loop.run();
        assertThat(warnings()).containsExactly("the disk is full", "cannot open");
        assertThat(session.endReason()).isEmpty();
        assertThat(recorder.asked()).containsExactly("open", "close: Internal Error", "open");
    }

    @Test
    void aRecordingThatNobodyCanBeHeardInIsClosedAndTold() {
        exchange.mediaLeaves();
        exchange.media.add(new Deaf(exchange.webrtc), Map.of(MediaProvider.NAME, "deaf"));
        session.hangup();
        session = alice.call("200");
        bob.answer();
        recorder.hang();
        assertThat(session.startRecord()).isTrue();
        exchange.loop.run();
        recorder.goOn();
        exchange.loop.run();
        assertThat(recorder.asked()).containsExactly("open", "close: Internal Error");
        assertThat(warnings()).containsExactly("hears nothing");
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.STOP);
        assertThat(session.recording()).isEmpty();
        assertThat(session.endReason()).isEmpty();
    }

    /** Opens paths that can be listened to on this side only. */
    private record Deaf(MediaProvider working) implements MediaProvider {

        @Override
        public MediaPath open(MediaIntent intent, MediaListener listener) {
            MediaPath path = working.open(intent, listener);
            return (MediaPath) Proxy.newProxyInstance(
                    MediaPath.class.getClassLoader(), new Class<?>[] {MediaPath.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("listen")) {
                            throw new IllegalStateException("hears nothing");
                        }
                        return method.invoke(path, arguments);
                    });
        }
    }

    @Test
    void theCallIsNotForgottenBeforeItsRecordingIsClosed() {
        session.startRecord();
        exchange.loop.run();
        recorder.hang();
        session.hangup();
        exchange.loop.run();
        CompletionStage<Void> stopped = alice.control().stop("test");
        exchange.loop.run();
        assertThat(stopped.toCompletableFuture()).isNotDone();
        recorder.goOn();
        exchange.loop.run();
        assertThat(stopped.toCompletableFuture()).isDone();
    }

    @Test
    void aDiskThatHangsIsNotWaitedForForEver() {
        session.startRecord();
        exchange.loop.run();
        recorder.hang();
        session.hangup();
        exchange.advance(Duration.ofSeconds(6));
        CompletionStage<Void> stopped = alice.control().stop("test");
        exchange.loop.run();
        assertThat(stopped.toCompletableFuture()).isDone();
    }

    @Test
    void aProviderThatLeavesClosesWhatItRecords() {
        session.startRecord();
        exchange.loop.run();
        Provided<?> left = exchange.recording.remove(recorder).orElseThrow();
        CompletionStage<Void> goodbye = alice.control().recordingProviderLeaving(left);
        assertThat(goodbye.toCompletableFuture()).isNotDone();
        exchange.loop.run();
        assertThat(goodbye.toCompletableFuture()).isDone();
        assertThat(recorder.asked()).containsExactly("open", "close: Provider Lost");
        assertThat(warnings()).containsExactly("the recording provider memory was stopped");
        assertThat(session.status().recordStatus()).isEqualTo(RecordStatus.STOP);
        assertThat(session.endReason()).isEmpty();
        assertThat(session.startRecord()).isFalse();
    }

    @Test
    void theProviderWithTheHighestRankingRecords() {
        FakeRecorder better = new FakeRecorder();
        exchange.recording.add(better, Map.of(RecordingProvider.NAME, "better", "service.ranking", 10));
        session.startRecord();
        exchange.loop.run();
        assertThat(better.asked()).containsExactly("open");
        assertThat(recorder.asked()).isEmpty();
    }

    private List<String> warnings() {
        return alice.sessionEvents().stream()
                .filter(SessionEvent.WarningMessage.class::isInstance)
                .map(SessionEvent.WarningMessage.class::cast)
                .filter(warning -> warning.operation().equals("record") && warning.cause() != Cause.WEBRTC_ERROR)
                .map(SessionEvent.WarningMessage::detail)
                .toList();
    }
}

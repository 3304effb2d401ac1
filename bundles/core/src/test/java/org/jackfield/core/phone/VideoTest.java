package org.jackfield.core.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.kit.Exchange;
import org.jackfield.core.kit.Party;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.Session;
import org.jackfield.session.VideoInput;
import org.junit.jupiter.api.Test;

/** Pictures: in the call from its beginning, added, refused and taken out. */
class VideoTest {

    private static final VideoInput PATTERN = VideoInput.pattern(320, 240, 15);

    private final Exchange exchange = new Exchange();
    private final Party alice = exchange.party("alice", "100");
    private final Party bob = exchange.party("bob", "200");

    private ResultCode outcome(CompletionStage<Result> stage) {
        exchange.loop.run();
        return stage.toCompletableFuture().getNow(null).resultCode();
    }

    private void establish() {
        alice.call("200");
        bob.answer();
    }

    private Session calling() {
        return alice.phone().sessions().get(0);
    }

    private Session called() {
        return bob.phone().sessions().get(0);
    }

    @Test
    void aVideoCallThatIsAnsweredWithVideoHasPicturesOnBothSides() {
        Session calling = alice.call("200", CallOptions.DEFAULT.withVideo(PATTERN));
        assertThat(calling.status().isVideo()).isTrue();
        assertThat(bob.ringing().status().isVideo()).isTrue();
        bob.ringing().answer(CallOptions.DEFAULT.withVideo(PATTERN));
        exchange.loop.run();

        assertThat(calling.status().isVideo()).isTrue();
        assertThat(called().status().isVideo()).isTrue();
        assertThat(calling.localStream().videoTracks()).hasSize(1);
        assertThat(calling.localStream().audioTracks()).isEmpty();
        assertThat(calling.remoteStream().videoTracks()).hasSize(1);
        int[] seen = new int[1];
        calling.remoteStream().videoTracks().get(0).listen(frame -> seen[0]++);
        exchange.webrtc.network().advance(1000);
        exchange.loop.run();
        assertThat(seen[0]).isPositive();
    }

    @Test
    void aVideoCallThatIsAnsweredWithoutVideoIsAudio() {
        Session calling = alice.call("200", CallOptions.DEFAULT.withVideo(PATTERN));
        bob.answer();
        assertThat(calling.status().isVideo()).isFalse();
        assertThat(called().status().isVideo()).isFalse();
        assertThat(calling.localStream().isEmpty()).isTrue();
        exchange.advance(Duration.ofSeconds(10));
        assertThat(alice.heard()).doesNotContain("reinvite");
    }

    @Test
    void videoIsAddedWhenTheFarEndAgrees() {
        establish();
        called().agreeChangeVideo(session -> CompletableFuture.completedStage(Optional.of(VideoInput.none())));
        assertThat(outcome(calling().audioToVideo(PATTERN))).isEqualTo(ResultCode.SUCCESS);

        assertThat(calling().status().isVideo()).isTrue();
        assertThat(called().status().isVideo()).isTrue();
        assertThat(called().remoteStream().videoTracks()).hasSize(1);
        assertThat(called().localStream().isEmpty()).isTrue();
    }

    @Test
    void videoIsRefusedUnlessTheApplicationDecides() {
        establish();
        assertThat(outcome(calling().audioToVideo(PATTERN))).isEqualTo(ResultCode.RENEGOTIATE_FAILED);
        assertThat(calling().status().isVideo()).isFalse();
        assertThat(calling().endReason()).isEmpty();
        assertThat(exchange.webrtc.opened().get(0).video()).isEmpty();
    }

    @Test
    void aDecisionThatDoesNotComeIsARefusalAfterTenSeconds() {
        establish();
        CompletableFuture<Optional<VideoInput>> decision = new CompletableFuture<>();
        called().agreeChangeVideo(session -> decision);
        CompletionStage<Result> stage = calling().audioToVideo(PATTERN);
        exchange.advance(Duration.ofMillis(9900));
        assertThat(stage.toCompletableFuture()).isNotDone();
        assertThat(calling().audioToVideo(PATTERN).toCompletableFuture()).isDone();
        exchange.advance(Duration.ofMillis(200));
        assertThat(outcome(stage)).isEqualTo(ResultCode.RENEGOTIATE_FAILED);

        decision.complete(Optional.of(PATTERN));
        exchange.loop.run();
        assertThat(called().status().isVideo()).isFalse();
    }

    @Test
    void anApplicationThatThrowsHasRefused() {
        establish();
        called().agreeChangeVideo(session -> {
            throw new IllegalStateException("broken");
        });
        assertThat(outcome(calling().audioToVideo(PATTERN))).isEqualTo(ResultCode.RENEGOTIATE_FAILED);
    }

    @Test
    void videoIsTakenOutByEitherSide() {
        videoIsAddedWhenTheFarEndAgrees();
        assertThat(called().videoToAudio()).isTrue();
        exchange.loop.run();
        assertThat(calling().status().isVideo()).isFalse();
        assertThat(called().status().isVideo()).isFalse();
        assertThat(calling().videoToAudio()).isFalse();
        assertThat(exchange.webrtc.opened().get(0).video()).isEmpty();
    }

    @Test
    void noPicturesAreSentWhileThisSideHolds() {
        videoIsAddedWhenTheFarEndAgrees();
        calling().hold();
        exchange.loop.run();
        assertThat(calling().status().isVideo()).isTrue();
        assertThat(exchange.webrtc.opened().get(0).video()).isEmpty();
        calling().unhold();
        exchange.loop.run();
        assertThat(exchange.webrtc.opened().get(0).video()).contains(PATTERN);
        assertThat(called().status().isVideo()).isTrue();
    }

    @Test
    void switchesThatFollowAtOnceHaveAnOutcomeEach() {
        establish();
        called().agreeChangeVideo(session -> CompletableFuture.completedStage(Optional.of(VideoInput.none())));
        CompletionStage<Result> first = calling().audioToVideo(PATTERN);
        assertThat(calling().videoToAudio()).isTrue();
        CompletionStage<Result> second = calling().audioToVideo(PATTERN);
        assertThat(outcome(first)).isEqualTo(ResultCode.RENEGOTIATE_FAILED);
        assertThat(outcome(second)).isEqualTo(ResultCode.SUCCESS);
    }

    @Test
    void aCallThatEndsMeanwhileHasAnOutcomeToo() {
        establish();
        called().agreeChangeVideo(session -> new CompletableFuture<>());
        Session calling = calling();
        CompletionStage<Result> stage = calling.audioToVideo(PATTERN);
        exchange.loop.run();
        calling.hangup();
        assertThat(outcome(stage)).isEqualTo(ResultCode.RENEGOTIATE_FAILED);
        assertThat(outcome(calling.audioToVideo(PATTERN))).isEqualTo(ResultCode.RENEGOTIATE_FAILED);
        assertThat(calling.renegotiate()).isFalse();
    }

    @Test
    void whatIsAgreedCanBeAgreedAnew() {
        establish();
        bob.heard();
        assertThat(calling().renegotiate()).isTrue();
        exchange.loop.run();
        assertThat(bob.heard()).containsExactly("sdp REMOTE OFFER", "reinvite", "sdp LOCAL ANSWER");
    }
}

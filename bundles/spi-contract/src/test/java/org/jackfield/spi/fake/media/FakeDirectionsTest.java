package org.jackfield.spi.fake.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.session.AudioInput;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.junit.jupiter.api.Test;

/** What a fake path sends follows what was agreed. */
class FakeDirectionsTest {

    private static final MediaDirections HOLD = audio(MediaDirection.SENDONLY);
    private static final MediaDirections VIDEO =
            new MediaDirections(MediaDirection.SENDRECV, Optional.of(MediaDirection.SENDRECV));

    private final FakeMediaProvider provider = new FakeMediaProvider(Runnable::run);
    private final Side caller = new Side();
    private final Side callee = new Side();

    /** One side, and how much comes to it. */
    private final class Side implements MediaListener {
        private final List<String> told = new ArrayList<>();
        private final AtomicInteger heard = new AtomicInteger();
        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicInteger sent = new AtomicInteger();
        private final FakeMediaPath path = (FakeMediaPath)
                provider.open(new MediaIntent("call", AudioInput.tone(440), false, Duration.ofSeconds(1)), this);

        Side() {
            path.listen(frame -> heard.incrementAndGet());
            path.listenLocal(frame -> sent.incrementAndGet());
            path.listenVideo(frame -> seen.incrementAndGet());
        }

        @Override
        public void onConnectionState(MediaConnectionState state) {}

        @Override
        public void onAudioTrack(String trackId) {
            told.add(trackId);
        }

        @Override
        public void onVideoTrack(String trackId) {
            told.add(trackId);
        }

        @Override
        public void onTone(char tone) {
            told.add(Character.toString(tone));
        }

        @Override
        public void onWarning(MediaException warning) {
            told.add(warning.getMessage());
        }
    }

    @Test
    void onHoldNobodyIsHeardButByTheHeldSide() {
        agree(caller, HOLD, callee, MediaDirections.AUDIO);
        provider.network().advance(10);

        assertThat(callee.heard).hasValue(10);
        assertThat(caller.heard).hasValue(0);
        assertThat(callee.sent).hasValue(0);
        assertThat(callee.path.directions()).isEqualTo(audio(MediaDirection.RECVONLY));
    }

    @Test
    void whenBothHoldNothingFlows() {
        agree(caller, HOLD, callee, HOLD);
        provider.network().advance(10);

        assertThat(callee.heard).hasValue(0);
        assertThat(caller.heard).hasValue(0);
        assertThat(caller.path.directions()).isEqualTo(audio(MediaDirection.INACTIVE));
    }

    @Test
    void anOfferThatIsTakenBackChangesNothing() {
        agree(caller, MediaDirections.AUDIO, callee, MediaDirections.AUDIO);
        caller.path.offer(HOLD);
        caller.path.rollback();
        agree(callee, MediaDirections.AUDIO, caller, MediaDirections.AUDIO);
        provider.network().advance(10);

        assertThat(caller.heard).hasValue(10);
        assertThat(callee.heard).hasValue(10);
    }

    @Test
    void aProvisionalAnswerCanBeFollowedByThatOfAnotherFork() {
        Side other = new Side();
        String offer = now(caller.path.offer());
        caller.path.applyProvisional(now(callee.path.answer(offer)));
        provider.network().advance(10);
        caller.path.apply(now(other.path.answer(offer)));
        provider.network().advance(10);

        assertThat(callee.heard).hasValue(10);
        assertThat(other.heard).hasValue(10);
        assertThat(caller.told).containsExactly("audio-" + callee.path.id(), "audio-" + other.path.id());
    }

    @Test
    void picturesFlowOnceVideoIsAgreed() {
        caller.path.setVideo(Optional.of(VideoInput.pattern(64, 48, 25)));
        agree(caller, MediaDirections.AUDIO, callee, MediaDirections.AUDIO);
        provider.network().advance(100);
        assertThat(callee.seen).hasValue(0);
        agree(caller, VIDEO, callee, VIDEO);
        provider.network().advance(100);

        assertThat(callee.seen).hasValue(25);
        assertThat(caller.seen).hasValue(0);
        assertThat(callee.told).contains("video-" + caller.path.id());
    }

    @Test
    void videoThatIsNotWantedIsRefused() {
        String answer = now(callee.path.answer(now(caller.path.offer(VIDEO))));

        assertThat(answer).contains("m=video 0 ");
        assertThat(MediaDirections.of(answer)).isEqualTo(MediaDirections.AUDIO);
    }

    @Test
    void aVideoLineStaysAndGoesInactive() {
        agree(caller, VIDEO, callee, VIDEO);
        String offer = now(caller.path.offer(MediaDirections.AUDIO));

        assertThat(MediaDirections.of(offer).video()).contains(MediaDirection.INACTIVE);
    }

    @Test
    void aKeyIsHeardAtTheFarEndUnlessItIsHeld() {
        agree(caller, MediaDirections.AUDIO, callee, MediaDirections.AUDIO);
        now(caller.path.sendTone('5', Duration.ofMillis(100)));
        agree(callee, HOLD, caller, MediaDirections.AUDIO);
        now(caller.path.sendTone('6', Duration.ofMillis(100)));

        assertThat(callee.told).contains("5").doesNotContain("6");
    }

    @Test
    void aFarEndWithoutTelephoneEventGetsNoKeys() {
        provider.withoutTones();
        Side old = new Side();
        agree(caller, MediaDirections.AUDIO, old, MediaDirections.AUDIO);

        assertThatThrownBy(() -> now(caller.path.sendTone('5', Duration.ofMillis(100))))
                .hasRootCauseInstanceOf(MediaException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> caller.path.sendTone('x', Duration.ofMillis(100)));
    }

    @Test
    void anotherSoundThatCannotBeHadLeavesTheOneBefore() {
        agree(caller, MediaDirections.AUDIO, callee, MediaDirections.AUDIO);
        assertThatThrownBy(() -> now(caller.path.setAudio(AudioInput.device())))
                .hasRootCauseInstanceOf(MediaException.class);
        assertThat(caller.path.audio()).isEqualTo(AudioInput.tone(440));
        now(caller.path.setAudio(AudioInput.silence()));
        assertThat(caller.path.audio()).isEqualTo(AudioInput.silence());
    }

    private static void agree(Side from, MediaDirections offered, Side to, MediaDirections answered) {
        now(from.path.apply(now(to.path.answer(now(from.path.offer(offered)), answered))));
    }

    private static MediaDirections audio(MediaDirection direction) {
        return new MediaDirections(direction, Optional.empty());
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}

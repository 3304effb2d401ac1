package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.spi.contract.media.HoldContract.renegotiate;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.session.AudioInput;
import org.jackfield.session.VideoFrame;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.junit.jupiter.api.Test;

/** Pictures: asked for, refused, added to a running call and taken out of it. */
interface VideoContract extends Paths {

    /** Sound and pictures both ways. */
    MediaDirections VIDEO = video(MediaDirection.SENDRECV);

    /** What one side shows; the other one shows something brighter. */
    VideoInput DARK = brightness(60);

    /** See {@link #DARK}. */
    VideoInput BRIGHT = brightness(180);

    @Test
    default void aCallWithoutVideoHasNoVideoLine() {
        RecordedPath path = openVideo(DARK);

        assertThat(path.await(path.path().offer())).doesNotContain("m=video");
    }

    @Test
    default void picturesFlowBothWays() {
        Call call = videoCall();
        SeenPictures atCaller = SeenPictures.of(call.caller());
        SeenPictures atCallee = SeenPictures.of(call.callee());

        atCallee.awaitBrightness(60);
        atCaller.awaitBrightness(180);
        assertThat(call.caller().videoTracks()).hasSize(1);
        assertThat(call.callee().videoTracks()).hasSize(1);
        call.caller().awaitTone(1000);
        call.callee().awaitTone(440);
    }

    @Test
    default void theTestPatternMoves() {
        Call call = connectVideo(openVideo(VideoInput.pattern(320, 240, 15)), openVideo(VideoInput.none()));
        SeenPictures seen = SeenPictures.of(call.callee());
        seen.awaitPictures(10);

        assertThat(seen.differentPictures()).isGreaterThan(5);
        assertThat(seen.last().width()).isEqualTo(320);
        assertThat(seen.last().height()).isEqualTo(240);
    }

    @Test
    default void whoShowsNothingReceivesOnly() {
        RecordedPath caller = openVideo(VideoInput.none());
        RecordedPath callee = openVideo(BRIGHT);
        renegotiate(caller, video(MediaDirection.RECVONLY), callee, VIDEO);

        SeenPictures.of(caller).awaitBrightness(180);
        assertThat(callee.videoTracks()).isEmpty();
    }

    /** The pictures are taken away during a hold; the directions are said as they are asked for nevertheless. */
    @Test
    default void videoThatIsHeldWithoutPicturesComesAgain() {
        Call call = videoCall();
        SeenPictures seen = SeenPictures.of(call.callee());
        seen.awaitBrightness(60);
        MediaDirections hold = new MediaDirections(MediaDirection.SENDONLY, Optional.of(MediaDirection.SENDONLY));
        call.caller().await(call.caller().path().setVideo(Optional.empty()));
        String answer = renegotiate(call.caller(), hold, call.callee(), VIDEO);
        assertThat(MediaDirections.of(answer)).isEqualTo(hold.reversed());
        seen.awaitStill();
        renegotiate(call.caller(), VIDEO, call.callee(), VIDEO);
        call.caller().await(call.caller().path().setVideo(Optional.of(brightness(120))));

        seen.awaitBrightness(120);
        SeenPictures.of(call.caller()).awaitBrightness(180);
    }

    @Test
    default void whoWantsNoVideoRefusesItAndHearsTheSound() {
        RecordedPath caller = openVideo(DARK);
        RecordedPath callee = open(AudioInput.tone(1000));
        String offer = caller.await(caller.path().offer(VIDEO));
        String answer = callee.await(callee.path().answer(offer));
        caller.await(caller.path().apply(answer));

        assertThat(MediaDirections.of(answer).video().orElse(MediaDirection.INACTIVE))
                .isEqualTo(MediaDirection.INACTIVE);
        caller.awaitTone(1000);
        callee.awaitTone(440);
        assertThat(callee.videoTracks()).isEmpty();
    }

    @Test
    default void videoIsAddedTakenOutAndAddedAgain() {
        Call call = connect(openVideo(DARK), openVideo(BRIGHT));
        SeenPictures atCaller = SeenPictures.of(call.caller());
        SeenPictures atCallee = SeenPictures.of(call.callee());
        for (int round = 0; round < 2; round++) {
            renegotiate(call.caller(), VIDEO, call.callee(), VIDEO);
            atCallee.awaitBrightness(60);
            atCaller.awaitBrightness(180);
            renegotiate(call.callee(), MediaDirections.AUDIO, call.caller(), VIDEO);
            atCaller.awaitStill();
            atCallee.awaitStill();
            call.callee().awaitTone(440);
        }
        assertThat(call.caller().videoTracks()).hasSize(1);
        assertThat(call.callee().videoTracks()).hasSize(1);
    }

    @Test
    default void anOfferOfVideoThatIsTakenBackLeavesNoLine() {
        Call call = connect(openVideo(DARK), openVideo(BRIGHT));
        call.caller().await(call.caller().path().offer(VIDEO));
        call.caller().await(call.caller().path().rollback());
        String offer = call.caller().await(call.caller().path().offer());
        assertThat(offer).doesNotContain("m=video");
        call.caller()
                .await(call.caller()
                        .path()
                        .apply(call.callee().await(call.callee().path().answer(offer))));

        renegotiate(call.callee(), VIDEO, call.caller(), VIDEO);
        SeenPictures.of(call.caller()).awaitBrightness(180);
    }

    @Test
    default void otherPicturesAreShownAndNone() {
        Call call = videoCall();
        SeenPictures seen = SeenPictures.of(call.callee());
        seen.awaitBrightness(60);
        call.caller().await(call.caller().path().setVideo(Optional.of(brightness(120))));
        seen.awaitBrightness(120);
        call.caller().await(call.caller().path().setVideo(Optional.empty()));

        seen.awaitStill();
    }

    @Test
    default void mutingLeavesThePictures() {
        Call call = videoCall();
        call.caller().await(call.caller().path().setMuted(true));
        call.callee().awaitSilence();

        SeenPictures.of(call.callee()).awaitBrightness(60);
    }

    @Test
    default void aSourceThatThrowsIsTold() {
        VideoInput broken = VideoInput.source(
                i420 -> {
                    throw new IllegalStateException("no more pictures");
                },
                160,
                120,
                15);
        Call call = connectVideo(openVideo(broken), openVideo(BRIGHT));

        assertThat(call.caller().awaitWarning().kind()).isEqualTo(MediaException.Kind.APPLICATION);
        SeenPictures.of(call.caller()).awaitBrightness(180);
        call.callee().awaitTone(440);
    }

    @Test
    default void aViewerThatThrowsIsRemovedAndTold() {
        Call call = videoCall();
        AtomicInteger thrown = new AtomicInteger();
        call.callee().path().listenVideo(frame -> {
            thrown.incrementAndGet();
            throw new IllegalStateException("this viewer is broken");
        });
        assertThat(call.callee().awaitWarning().kind()).isEqualTo(MediaException.Kind.APPLICATION);
        SeenPictures.of(call.callee()).awaitPictures(5);

        assertThat(thrown).hasValue(1);
    }

    @Test
    default void statisticsTellOfThePictures() {
        Call call = videoCall();
        SeenPictures.of(call.callee()).awaitPictures(5);
        call.callee()
                .waiting()
                .until(
                        () -> call.callee()
                                                .statistics()
                                                .videoReceived()
                                                .packets()
                                                .orElse(0)
                                        > 0
                                && call.callee()
                                                .statistics()
                                                .videoSent()
                                                .packets()
                                                .orElse(0)
                                        > 0,
                        () -> "no statistics of video: " + call.callee().statistics());

        assertThat(call.callee().statistics().videoReceived().codec()).isPresent();
        assertThat(call.callee().statistics().videoReceived().clockRate()).hasValue(90_000);
        assertThat(call.callee().statistics().received().clockRate()).isNotEqualTo(90_000);
    }

    private Call videoCall() {
        return connectVideo(openVideo(DARK), openVideo(BRIGHT));
    }

    private RecordedPath openVideo(VideoInput input) {
        AudioInput sound = input == DARK ? AudioInput.tone(440) : AudioInput.tone(input == BRIGHT ? 1000 : 440);
        return open(new MediaIntent("contract", sound, false, Duration.ofSeconds(2), Optional.of(input)));
    }

    private static Call connectVideo(RecordedPath caller, RecordedPath callee) {
        renegotiate(caller, VIDEO, callee, VIDEO);
        caller.awaitConnected();
        callee.awaitConnected();
        return new Call(caller, callee);
    }

    private static MediaDirections video(MediaDirection direction) {
        return new MediaDirections(MediaDirection.SENDRECV, Optional.of(direction));
    }

    private static VideoInput brightness(int brightness) {
        int width = 160;
        int height = 120;
        byte[] picture = new byte[VideoFrame.size(width, height)];
        Arrays.fill(picture, 0, width * height, (byte) brightness);
        Arrays.fill(picture, width * height, picture.length, (byte) 128);
        return VideoInput.source(i420 -> System.arraycopy(picture, 0, i420, 0, i420.length), width, height, 15);
    }
}

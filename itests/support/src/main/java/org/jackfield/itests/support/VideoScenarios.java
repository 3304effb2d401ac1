package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.session.VideoInput;
import org.junit.Test;

/** Video from the beginning, and in a call that runs. */
public abstract class VideoScenarios extends ThreePhonesScenarios {

    private static final VideoInput PATTERN = VideoInput.pattern(320, 240, 15);
    private static final int LIGHT = 200;

    @Test
    public void aCallWithVideoShowsPicturesBothWays() throws Exception {
        CallOptions video = CallOptions.DEFAULT.withVideo(PATTERN);
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob(), video, video);
        assertTrue(call.near().status().isVideo());
        assertTrue(call.far().status().isVideo());
        assertTrue(Pictures.await(call.far(), 10) >= 10);
        assertTrue(Pictures.await(call.near(), 10) >= 10);
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
    }

    @Test
    public void aRunningCallGetsVideoAndLosesItAgain() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        call.far().agreeChangeVideo(session -> CompletableFuture.completedStage(Optional.of(VideoInput.none())));
        assertEquals(Result.SUCCESS, ThreePhones.get(call.near().audioToVideo(PATTERN)));
        await(
                "both show it",
                () -> call.near().status().isVideo() && call.far().status().isVideo());
        assertTrue(Pictures.await(call.far(), 10) >= 10);
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());

        assertTrue(call.near().videoToAudio());
        await(
                "both are audio",
                () -> !call.near().status().isVideo() && !call.far().status().isVideo());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
    }

    @Test
    public void theFarEndDoesNotAgreeAndTheCallGoesOnAsAudio() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        Result result = ThreePhones.get(call.near().audioToVideo(PATTERN));
        assertEquals(ResultCode.RENEGOTIATE_FAILED, result.resultCode());
        assertFalse(call.near().status().isVideo());
        assertFalse(call.far().status().isVideo());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
    }

    @Test
    public void anApplicationsOwnPicturesArrive() throws Exception {
        VideoInput light = VideoInput.source(i420 -> Arrays.fill(i420, 0, 320 * 240, (byte) LIGHT), 320, 240, 15);
        CallOptions video = CallOptions.DEFAULT.withVideo(light);
        CallOptions receiving = CallOptions.DEFAULT.withVideo(VideoInput.none());
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob(), video, receiving);
        await("a video track", () -> !call.far().remoteStream().videoTracks().isEmpty());
        AtomicInteger brightness = new AtomicInteger();
        call.far()
                .remoteStream()
                .videoTracks()
                .get(0)
                .listen(frame -> brightness.set(frame.i420()[frame.width() * frame.height() / 2] & 0xff));
        await("light pictures", () -> Math.abs(brightness.get() - LIGHT) < 10);
    }
}

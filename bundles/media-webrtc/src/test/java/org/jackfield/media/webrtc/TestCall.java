package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.AudioInput;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaProvider;

/** Two paths of one provider that send a tone to each other. */
final class TestCall {

    private static final int LOUD = 1_000;

    private final MediaPath caller;
    private final MediaPath callee;
    private final CountDownLatch callerHears = new CountDownLatch(1);
    private final CountDownLatch calleeHears = new CountDownLatch(1);
    private final CountDownLatch calleeSees = new CountDownLatch(1);

    private TestCall(MediaProvider provider) {
        caller = provider.open(intent("caller", 440), new IgnoredEvents());
        callee = provider.open(intent("callee", 1000), new IgnoredEvents());
        caller.listen(frame -> hear(frame, callerHears));
        callee.listen(frame -> hear(frame, calleeHears));
        callee.listenVideo(frame -> calleeSees.countDown());
    }

    /** Returns when both sides hear the tone. */
    static TestCall connect(MediaProvider provider) throws Exception {
        TestCall call = new TestCall(provider);
        get(call.caller.apply(get(call.callee.answer(get(call.caller.offer())))));
        assertThat(call.callerHears.await(20, TimeUnit.SECONDS))
                .as("the caller hears")
                .isTrue();
        assertThat(call.calleeHears.await(20, TimeUnit.SECONDS))
                .as("the callee hears")
                .isTrue();
        return call;
    }

    /** Adds video, holds, resumes and presses a key: what a call may go through. */
    TestCall exercise() throws Exception {
        offer(new MediaDirections(MediaDirection.SENDRECV, Optional.of(MediaDirection.SENDRECV)));
        assertThat(calleeSees.await(20, TimeUnit.SECONDS)).as("the callee sees").isTrue();
        offer(new MediaDirections(MediaDirection.INACTIVE, Optional.of(MediaDirection.INACTIVE)));
        offer(MediaDirections.AUDIO);
        get(caller.sendTone('5', Duration.ofMillis(60)));
        return this;
    }

    private void offer(MediaDirections directions) throws Exception {
        get(caller.apply(get(callee.answer(get(caller.offer(directions)), directions))));
    }

    void close() throws Exception {
        CompletionStage<Void> first = caller.close();
        get(callee.close());
        get(first);
    }

    private static MediaIntent intent(String callId, int frequency) {
        return new MediaIntent(
                callId,
                AudioInput.tone(frequency),
                false,
                Duration.ofSeconds(2),
                Optional.of(VideoInput.pattern(160, 120, 30)));
    }

    private static void hear(PcmFrame frame, CountDownLatch latch) {
        for (short sample : frame.samples()) {
            if (sample > LOUD) {
                latch.countDown();
                return;
            }
        }
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}

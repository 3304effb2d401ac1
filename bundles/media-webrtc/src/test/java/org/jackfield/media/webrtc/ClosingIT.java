package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.Test;

/** Paths that are closed at any moment of their set-up: whatever native code is doing, it survives and gives all back. */
class ClosingIT {

    private static final int ROUNDS = 150;
    private static final int LONGEST_MICROSECONDS = 60_000;

    private final Random random = new Random(42);
    private final WebRtcMediaProvider provider = new WebRtcMediaProvider();

    @Test
    void closingAtAnyMomentIsSurvived() throws Exception {
        List<CompletionStage<Void>> closed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            MediaPath caller = open(AudioInput.echo());
            MediaPath callee = open(AudioInput.tone(1000));
            caller.offer()
                    .thenCompose(callee::answer)
                    .thenCompose(caller::apply)
                    .thenCompose(done -> caller.statistics());
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_MICROSECONDS)));
            closed.add(caller.close());
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_MICROSECONDS / 4)));
            closed.add(callee.close());
        }
        for (CompletionStage<Void> stage : closed) {
            stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        }

        assertThat(provider.nativeHandles())
                .as("factory and audio device module")
                .isEqualTo(2);
        TestCall.connect(provider).close();
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }

    private MediaPath open(AudioInput audio) {
        return provider.open(new MediaIntent("call", audio, false, Duration.ofSeconds(2)), new IgnoredEvents());
    }
}

package org.jackfield.spi.fake.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.Test;

/** What a test can do with the fake beside the contract. */
class FakeMediaProviderTest {

    private final FakeMediaProvider provider = new FakeMediaProvider(Runnable::run);
    private final List<String> told = new ArrayList<>();

    private MediaPath open() {
        MediaIntent intent = new MediaIntent("call", AudioInput.silence(), false, Duration.ofSeconds(1));
        return provider.open(intent, new MediaListener() {
            @Override
            public void onConnectionState(MediaConnectionState state) {
                told.add(state.name());
            }

            @Override
            public void onAudioTrack(String trackId) {
                told.add("track");
            }

            @Override
            public void onWarning(MediaException warning) {
                told.add(warning.getMessage());
            }
        });
    }

    @Test
    void everythingHappensAtOnceOnADirectExecutor() {
        MediaPath caller = open();
        MediaPath callee = open();
        String answer = now(callee.answer(now(caller.offer())));
        now(caller.apply(answer));
        assertThat(told).containsExactly("CONNECTING", "track", "CONNECTING", "track", "CONNECTED", "CONNECTED");
        assertThat(provider.network().openPaths()).isEqualTo(2);
    }

    @Test
    void heldOperationsWaitAndAreCarriedOutOnRelease() {
        provider.hold();
        CompletableFuture<String> offer = open().offer().toCompletableFuture();
        assertThat(offer).isNotDone();
        provider.release();
        assertThat(offer).isCompletedWithValueMatching(sdp -> sdp.startsWith("v=0"));
    }

    @Test
    void closingFailsHeldOperations() {
        provider.hold();
        MediaPath path = open();
        CompletionStage<String> offer = path.offer();
        assertThat(path.close().toCompletableFuture()).isCompleted();
        assertThatThrownBy(() -> now(offer)).rootCause().isInstanceOf(MediaException.class);
        assertThat(provider.network().openPaths()).isZero();
    }

    @Test
    void aFaultFailsOperationsUntilItIsTakenBack() {
        MediaPath path = open();
        MediaException fault = new MediaException(MediaException.Kind.NETWORK, "no interface");
        provider.failWith(fault);
        assertThatThrownBy(() -> now(path.offer())).hasCause(fault);
        provider.work();
        assertThat(now(path.offer())).contains("m=audio");
    }

    @Test
    void aTestReportsStatesAndWarnings() {
        open();
        provider.last().report(MediaConnectionState.FAILED);
        provider.last().warn(new MediaException(MediaException.Kind.APPLICATION, "too slow"));
        assertThat(told).containsExactly("FAILED", "too slow");
    }

    private static <T> T now(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        assertThat(future).isDone();
        return future.join();
    }
}

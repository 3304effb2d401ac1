package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One after the other, and all failed by the end. */
class OperationsTest {

    private final MediaControl control = new MediaControl();
    private final Operations operations = new Operations(control);

    @AfterEach
    void finish() {
        assertThat(control.finish(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void anOperationWaitsForTheOneBeforeIt() throws InterruptedException, ExecutionException, TimeoutException {
        List<String> begun = new CopyOnWriteArrayList<>();
        CompletableFuture<String> slow = new CompletableFuture<>();
        CompletionStage<String> first = operations.add(() -> {
            begun.add("first");
            return slow;
        });
        CompletionStage<String> second = operations.add(() -> {
            begun.add("second");
            return CompletableFuture.completedFuture("two");
        });
        onControl(() -> assertThat(begun).containsExactly("first"));
        onControl(() -> slow.complete("one"));

        assertThat(get(first)).isEqualTo("one");
        assertThat(get(second)).isEqualTo("two");
    }

    @Test
    void closingFailsWhatRunsAndWhatWaits() throws InterruptedException, ExecutionException, TimeoutException {
        CompletionStage<String> runs = operations.add(CompletableFuture::new);
        CompletionStage<String> waits = operations.add(CompletableFuture::new);
        onControl(operations::close);
        CompletionStage<String> late = operations.add(CompletableFuture::new);

        expectClosed(runs);
        expectClosed(waits);
        expectClosed(late);
    }

    @Test
    void afterTheEndOfTheThreadEverythingIsClosed() {
        MediaControl ended = new MediaControl();
        assertThat(ended.finish(Duration.ofSeconds(10))).isTrue();

        expectClosed(new Operations(ended).add(CompletableFuture::new));
    }

    @Test
    void anUnexpectedFaultIsInternal() {
        MediaException fault = faultOf(operations.add(() -> {
            throw new IllegalStateException("unexpected");
        }));

        assertThat(fault.kind()).isEqualTo(MediaException.Kind.INTERNAL);
        assertThat(fault).hasRootCauseMessage("unexpected");
    }

    private void onControl(Runnable task) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture.runAsync(task, control).get(10, TimeUnit.SECONDS);
    }

    private static void expectClosed(CompletionStage<?> stage) {
        assertThat(faultOf(stage).kind()).isEqualTo(MediaException.Kind.CLOSED);
    }

    private static MediaException faultOf(CompletionStage<?> stage) {
        return (MediaException)
                catchThrowableOfType(ExecutionException.class, () -> get(stage)).getCause();
    }

    private static <T> T get(CompletionStage<T> stage)
            throws InterruptedException, ExecutionException, TimeoutException {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}

package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** The end of paths and of the provider. */
interface ClosingContract extends Paths {

    @Test
    default void aPathThatWasNeverUsedCloses() {
        RecordedPath path = open(AudioInput.silence());

        path.await(path.path().close());
    }

    @Test
    default void closingTwiceIsClosing() {
        RecordedPath path = call().caller();

        path.await(path.path().close());
        path.await(path.path().close());
    }

    @Test
    default void aClosedPathRefusesEverything() {
        Call call = call();
        RecordedPath path = call.caller();
        path.await(path.path().close());

        List<CompletionStage<?>> stages = List.of(
                path.path().offer(),
                path.path().answer("v=0"),
                path.path().apply("v=0"),
                path.path().setMuted(true),
                path.path().statistics());
        for (CompletionStage<?> stage : stages) {
            assertThat(path.awaitFault(stage).kind()).isEqualTo(MediaException.Kind.CLOSED);
        }
    }

    /** Whichever comes first: an operation is done, or fails as closed; none stays pending. */
    @Test
    default void whatIsPendingFailsWhenThePathIsClosed() {
        for (int round = 0; round < 10; round++) {
            RecordedPath path = open(AudioInput.tone(440));
            List<CompletionStage<?>> stages = List.of(
                    path.path().offer(), path.path().statistics(), path.path().offer());
            path.await(path.path().close());
            stages.forEach(stage -> expectDoneOrClosed(path, stage));
        }
    }

    @Test
    default void aPathClosesWhileItAnswers() {
        RecordedPath caller = open(AudioInput.tone(440));
        String offer = caller.await(caller.path().offer());
        for (int round = 0; round < 10; round++) {
            RecordedPath callee = open(AudioInput.tone(1000));
            CompletionStage<String> answer = callee.path().answer(offer);
            callee.await(callee.path().close());
            expectDoneOrClosed(callee, answer);
        }
    }

    @Test
    default void aClosedPathTellsAndHearsNothing() {
        Call call = call();
        RecordedPath path = call.caller();
        path.awaitTone(1000);
        path.await(path.path().close());
        call.callee().awaitTone(440);
        path.heard().clear();
        path.states().clear();
        call.callee().await(call.callee().path().close());
        Call other = call();
        other.caller().awaitTone(1000);

        assertThat(path.states()).isEmpty();
        assertThat(path.heard().frames()).isZero();
    }

    @Test
    default void aProviderThatStopsFailsWhatIsPendingAndClosesAllPaths() {
        Call call = call();
        RecordedPath path = open(AudioInput.silence());
        CompletionStage<String> offer = path.path().offer();
        stop();

        expectDoneOrClosed(path, offer);
        path.await(path.path().close());
        call.caller().await(call.caller().path().close());
        assertThat(call.callee().awaitFault(call.callee().path().statistics()).kind())
                .isEqualTo(MediaException.Kind.CLOSED);
    }

    private static void expectDoneOrClosed(RecordedPath path, CompletionStage<?> stage) {
        path.waiting().until(() -> stage.toCompletableFuture().isDone(), () -> "an operation stayed pending");
        if (stage.toCompletableFuture().isCompletedExceptionally()) {
            assertThat(path.awaitFault(stage).kind()).isEqualTo(MediaException.Kind.CLOSED);
        }
    }
}

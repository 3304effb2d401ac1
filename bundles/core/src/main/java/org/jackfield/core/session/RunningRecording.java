package org.jackfield.core.session;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jackfield.core.call.Input;
import org.jackfield.core.provider.Failures;
import org.jackfield.core.provider.Provided;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Recording;
import org.jackfield.session.Registration;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.recording.OpenRecording;
import org.jackfield.spi.recording.RecordingProvider;
import org.jackfield.spi.recording.RecordingRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One recording with its provider: what is asked of it is done one after the other, however long each takes. */
final class RunningRecording {

    private static final Logger LOG = LoggerFactory.getLogger(RunningRecording.class);

    private final long number;
    private final Provided<RecordingProvider> provider;
    private final Machine machine;
    private final CompletableFuture<Fed> fed;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile Recording result;
    private CompletionStage<?> last;

    /** A recording and what feeds it. */
    private record Fed(OpenRecording recording, Registration near, Registration far) {

        void starve() {
            near.close();
            far.close();
        }
    }

    RunningRecording(
            long number,
            Provided<RecordingProvider> provider,
            RecordingRequest request,
            Optional<MediaPath> path,
            Machine machine) {
        this.number = number;
        this.provider = provider;
        this.machine = machine;
        fed = open(request).thenCompose(recording -> feed(recording, path)).toCompletableFuture();
        last = told(fed, RecordStatus.RECORDING);
    }

    private CompletionStage<OpenRecording> open(RecordingRequest request) {
        try {
            return provider.service().open(request, reason -> broken(Cause.INTERNAL_ERROR, reason));
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** A recording that hears nobody is of no use: it is closed, and then it has failed. */
    private static CompletionStage<Fed> feed(OpenRecording recording, Optional<MediaPath> path) {
        Registration near = () -> {};
        Registration far = () -> {};
        try {
            if (path.isPresent()) {
                near = path.get().listenLocal(recording.near());
                far = path.get().listen(recording.far());
            }
            return CompletableFuture.completedStage(new Fed(recording, near, far));
        } catch (RuntimeException e) {
            near.close();
            return closed(recording, e);
        }
    }

    private static CompletionStage<Fed> closed(OpenRecording recording, RuntimeException why) {
        EndReason reason = new EndReason(
                Cause.INTERNAL_ERROR,
                OptionalInt.empty(),
                String.valueOf(why.getMessage()),
                EndReason.Originator.LOCAL);
        return CompletableFuture.completedStage(recording)
                .thenCompose(open -> open.close(reason))
                .handle((closed, failure) -> {
                    if (failure != null) {
                        why.addSuppressed(Failures.cause(failure));
                    }
                    throw why;
                });
    }

    /** In the mailbox only. */
    void pause() {
        last = told(afterwards(OpenRecording::pause), RecordStatus.PAUSE);
    }

    /** In the mailbox only. */
    void resume() {
        last = told(afterwards(OpenRecording::resume), RecordStatus.RECORDING);
    }

    /** In the mailbox only. Whatever came before, the recording is closed. */
    void close(EndReason reason) {
        CompletionStage<Fed> feeding = fed;
        feeding.thenAccept(Fed::starve);
        afterwards(recording -> recording.close(reason).thenAccept(what -> result = what))
                .whenComplete((nothing, failure) -> {
                    if (failure != null && !fed.isCompletedExceptionally()) {
                        LOG.warn("Call {}: a recording failed to close", callId(), Failures.cause(failure));
                    }
                    closed.complete(null);
                });
    }

    private String callId() {
        return machine.call().identity().callId();
    }

    private CompletionStage<Void> afterwards(Function<OpenRecording, CompletionStage<Void>> operation) {
        return last.handle((value, failure) -> fed)
                .thenCompose(Function.identity())
                .thenCompose(open -> operation.apply(open.recording()));
    }

    private CompletionStage<?> told(CompletionStage<?> stage, RecordStatus status) {
        return stage.whenComplete((value, failure) -> {
            if (failure == null) {
                machine.submit(new Input.RecordingChanged(number, status));
            } else {
                broken(Cause.INTERNAL_ERROR, Failures.cause(failure));
            }
        });
    }

    private void broken(Cause cause, Throwable reason) {
        machine.submit(new Input.RecordingBroken(number, cause, String.valueOf(reason.getMessage())));
    }

    /**
     * The provider leaves. It still works for a short time, in which the recording is closed.
     *
     * @return completes when that is done
     */
    CompletionStage<Void> leaving(Provided<?> left) {
        if (!provider.equals(left)) {
            return CompletableFuture.completedStage(null);
        }
        machine.submit(new Input.RecordingBroken(
                number, Cause.PROVIDER_LOST, "the recording provider " + left.name() + " was stopped"));
        return closed;
    }

    /** Completes when the recording is closed. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    /** Returns what there is of it; empty while it is not begun. */
    Optional<Recording> recording() {
        boolean begun = fed.isDone() && !fed.isCompletedExceptionally();
        if (!begun) {
            return Optional.empty();
        }
        Recording closedOne = result;
        return Optional.of(
                closedOne != null ? closedOne : fed.join().recording().recording());
    }
}

package org.jackfield.core.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jackfield.core.call.Effect;
import org.jackfield.core.call.Input;
import org.jackfield.core.provider.Provided;
import org.jackfield.core.provider.ProviderSet;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.Cause;
import org.jackfield.session.Recording;
import org.jackfield.session.Registration;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.recording.RecordingProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what goes to recording. In the mailbox only: one effect at a time. */
final class RecordingEffects {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingEffects.class);

    /** How long the end of a call waits for its recordings to be closed. */
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(5);

    private final ProviderSet<RecordingProvider> providers;
    private final Supplier<Optional<MediaPath>> path;
    private final Timer timer;
    private final Machine machine;
    private final List<RunningRecording> recordings = new CopyOnWriteArrayList<>();

    RecordingEffects(
            ProviderSet<RecordingProvider> providers,
            Supplier<Optional<MediaPath>> path,
            Timer timer,
            Machine machine) {
        this.providers = providers;
        this.path = path;
        this.timer = timer;
        this.machine = machine;
    }

    /** Returns whether a recording can be begun. */
    boolean isProviderThere() {
        return provider().isPresent();
    }

    private Optional<Provided<RecordingProvider>> provider() {
        return providers.select(Optional.empty());
    }

    /** Returns the newest recording that was begun. */
    Optional<Recording> recording() {
        return recordings.stream().flatMap(one -> one.recording().stream()).reduce((older, newer) -> newer);
    }

    /** Carries out an effect, if it is about recording. */
    boolean run(Effect effect) {
        if (effect instanceof Effect.StartRecording start) {
            start(start);
        } else if (effect instanceof Effect.PauseRecording) {
            newest().ifPresent(RunningRecording::pause);
        } else if (effect instanceof Effect.ResumeRecording) {
            newest().ifPresent(RunningRecording::resume);
        } else if (effect instanceof Effect.CloseRecording close) {
            newest().ifPresent(one -> one.close(close.reason()));
        } else {
            return false;
        }
        return true;
    }

    /** The provider may have left since the command was accepted. Those that never began are forgotten. */
    private void start(Effect.StartRecording start) {
        recordings.removeIf(one -> one.closed().isDone() && one.recording().isEmpty());
        provider()
                .ifPresentOrElse(
                        found -> recordings.add(
                                new RunningRecording(start.number(), found, start.request(), path.get(), machine)),
                        () -> machine.submit(new Input.RecordingBroken(
                                start.number(), Cause.PROVIDER_LOST, "no recording provider is there")));
    }

    private Optional<RunningRecording> newest() {
        return recordings.isEmpty() ? Optional.empty() : Optional.of(recordings.get(recordings.size() - 1));
    }

    /** A provider leaves; completes when what it records is closed. */
    CompletionStage<Void> leaving(Provided<?> provider) {
        return CompletableFuture.allOf(recordings.stream()
                .map(one -> one.leaving(provider).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    /** Completes when all recordings are closed; the call is over. Waits for a disk that hangs no longer than 5 s. */
    CompletionStage<Void> closed() {
        CompletableFuture<Void> all = CompletableFuture.allOf(
                        recordings.stream().map(RunningRecording::closed).toArray(CompletableFuture<?>[]::new))
                .copy();
        if (all.isDone()) {
            return all;
        }
        Registration limit = timer.schedule(LONGEST_CLOSING, () -> {
            if (all.complete(null)) {
                LOG.warn(
                        "Call {}: its recording is not closed after {} s: goes on without waiting",
                        machine.call().identity().callId(),
                        LONGEST_CLOSING.toSeconds());
            }
        });
        return all.whenComplete((nothing, failure) -> limit.close());
    }
}

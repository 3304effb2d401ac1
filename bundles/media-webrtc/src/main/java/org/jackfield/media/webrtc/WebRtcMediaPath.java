package org.jackfield.media.webrtc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jackfield.media.webrtc.video.VideoListeners;
import org.jackfield.session.AudioInput;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.session.VideoInput;
import org.jackfield.session.VideoListener;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaStatistics;

/** A path over one peer connection. Its methods only hand over to the control thread. */
final class WebRtcMediaPath implements MediaPath {

    private final MediaControl control;
    private final Operations operations;
    private final PathNotifier notifier;
    private final PcmListeners listeners;
    private final PcmListeners localListeners;
    private final VideoListeners videoListeners;
    private final PathMedia media;
    private final Negotiation negotiation;
    private final StatisticsReading statistics;
    private final Consumer<WebRtcMediaPath> ended;
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    WebRtcMediaPath(MediaRuntime runtime, MediaIntent intent, MediaListener listener, Consumer<WebRtcMediaPath> ended) {
        this.control = runtime.control();
        this.ended = ended;
        this.operations = new Operations(control);
        this.notifier = new PathNotifier(control, intent.callId(), requireNonNull(listener, "listener"));
        this.listeners = new PcmListeners(runtime.application(), notifier::warning);
        this.localListeners = new PcmListeners(runtime.application(), notifier::warning);
        this.videoListeners = new VideoListeners(runtime.application()::offer, notifier::warning);
        Gathering gathering = new Gathering(control, intent.ice(), intent.gatheringLimit(), notifier::warning);
        this.media = new PathMedia(runtime, intent, notifier, listeners, localListeners, videoListeners, gathering);
        this.negotiation = new Negotiation(
                new DescriptionCalls(control), gathering, media.directing(), media.video(), media::negotiated);
        this.statistics = new StatisticsReading(control);
    }

    @Override
    public CompletionStage<String> offer(MediaDirections directions) {
        requireNonNull(directions, "directions");
        return operations.add(() -> negotiation.offer(media.open(), directions));
    }

    @Override
    public CompletionStage<String> answer(String offer, MediaDirections directions) {
        requireNonNull(directions, "directions");
        return operations.add(() -> {
            String checked = RemoteDescription.check(offer);
            return negotiation.answer(media.open(), checked, directions);
        });
    }

    @Override
    public CompletionStage<Void> apply(String answer) {
        return operations.add(() -> {
            String checked = RemoteDescription.check(answer);
            return negotiation.apply(media.open(), checked);
        });
    }

    @Override
    public CompletionStage<Void> applyProvisional(String answer) {
        return operations.add(() -> {
            String checked = RemoteDescription.check(answer);
            return negotiation.applyProvisional(media.open(), checked);
        });
    }

    @Override
    public CompletionStage<Void> rollback() {
        return operations.add(
                () -> media.isOpen() ? negotiation.rollback(media.open()) : CompletableFuture.completedFuture(null));
    }

    @Override
    public void restartIce() {
        change(negotiation::restartIce);
    }

    @Override
    public CompletionStage<Void> setAudio(AudioInput audio) {
        requireNonNull(audio, "audio");
        return change(() -> media.setAudio(audio));
    }

    @Override
    public CompletionStage<Void> setVideo(Optional<VideoInput> video) {
        requireNonNull(video, "video");
        return change(() -> media.video().setInput(video));
    }

    @Override
    public CompletionStage<Void> sendTone(char tone, Duration duration) {
        ToneSending.check(tone, duration);
        return operations.add(() -> media.sendTone(tone, duration));
    }

    @Override
    public CompletionStage<Void> setMuted(boolean muted) {
        return change(() -> media.setMuted(muted));
    }

    @Override
    public Registration listen(PcmListener listener) {
        return listeners.add(requireNonNull(listener, "listener"));
    }

    @Override
    public Registration listenLocal(PcmListener listener) {
        return localListeners.add(requireNonNull(listener, "listener"));
    }

    @Override
    public Registration listenVideo(VideoListener listener) {
        return videoListeners.add(requireNonNull(listener, "listener"));
    }

    @Override
    public CompletionStage<MediaStatistics> statistics() {
        return operations.add(() -> {
            if (!media.isOpen()) {
                return CompletableFuture.completedFuture(MediaStatistics.UNKNOWN);
            }
            return statistics.read(media.open());
        });
    }

    @Override
    public CompletionStage<Void> close() {
        try {
            control.execute(this::release);
        } catch (RejectedExecutionException e) {
            // The provider has ended, and has closed all paths before.
            released.complete(null);
        }
        return released.minimalCompletionStage();
    }

    /** Does something that is done at once. */
    private interface Change {

        void make() throws MediaException;
    }

    private CompletionStage<Void> change(Change change) {
        return operations.add(() -> {
            change.make();
            return CompletableFuture.completedFuture(null);
        });
    }

    private void release() {
        try {
            notifier.close();
            operations.close();
            listeners.clear();
            localListeners.clear();
            videoListeners.clear();
            media.close();
        } finally {
            ended.accept(this);
            released.complete(null);
        }
    }
}

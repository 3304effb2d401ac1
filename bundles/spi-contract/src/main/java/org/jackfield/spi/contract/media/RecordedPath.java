package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.media.MediaStatistics;

/** A path, with all that it told and the sound that it hears. */
final class RecordedPath implements MediaListener {

    private final Waiting waiting;
    private final List<MediaConnectionState> states = new CopyOnWriteArrayList<>();
    private final List<String> tracks = new CopyOnWriteArrayList<>();
    private final List<String> videoTracks = new CopyOnWriteArrayList<>();
    private final List<MediaException> warnings = new CopyOnWriteArrayList<>();
    private final List<String> tones = new CopyOnWriteArrayList<>();
    private final HeardSound heard = new HeardSound();
    private final MediaPath path;

    RecordedPath(Waiting waiting, MediaIntent intent, MediaProvider provider) {
        this.waiting = waiting;
        this.path = provider.open(intent, this);
        path.listen(heard);
    }

    @Override
    public void onConnectionState(MediaConnectionState state) {
        states.add(state);
    }

    @Override
    public void onAudioTrack(String trackId) {
        tracks.add(trackId);
    }

    @Override
    public void onVideoTrack(String trackId) {
        videoTracks.add(trackId);
    }

    @Override
    public void onTone(char tone) {
        tones.add(String.valueOf(tone));
    }

    @Override
    public void onWarning(MediaException warning) {
        warnings.add(warning);
    }

    MediaPath path() {
        return path;
    }

    Waiting waiting() {
        return waiting;
    }

    HeardSound heard() {
        return heard;
    }

    List<MediaConnectionState> states() {
        return states;
    }

    List<String> tracks() {
        return tracks;
    }

    List<String> videoTracks() {
        return videoTracks;
    }

    /** Returns the keys that came, in their order. */
    String tones() {
        return String.join("", tones);
    }

    /** Waits for this many frames of 10 ms. */
    void awaitFrames(int more) {
        long enough = heard.frames() + more;
        waiting.until(() -> heard.frames() >= enough, () -> "the sound stopped");
    }

    MediaException awaitWarning() {
        waiting.until(() -> !warnings.isEmpty(), () -> "no warning came");
        return warnings.get(0);
    }

    void awaitConnected() {
        waiting.until(
                () -> !states.isEmpty() && states.get(states.size() - 1) == MediaConnectionState.CONNECTED,
                () -> "not connected, but " + states);
        waiting.until(() -> !tracks.isEmpty(), () -> "no track came");
    }

    void awaitTone(int hertz) {
        waiting.until(
                () -> heard.tone().filter(tone -> tone.is(hertz)).isPresent(),
                () -> "heard is not " + hertz + " Hz but " + heard.tone() + " after " + heard.frames() + " frames");
    }

    /** Waits for digital silence, for a fifth of a second; a codec may leave single samples of 1 in it. */
    void awaitSilence() {
        waiting.until(
                () -> heard.tone().filter(tone -> tone.level() < 0.5).isPresent(),
                () -> "heard is not silence but " + heard.tone() + " after " + heard.frames() + " frames");
    }

    /** Waits until a fifth of a second has brought digital silence, or nothing at all: what a side hears that is held. */
    void awaitNoSound() {
        Waiting.Stillness still = waiting.stillness();
        waiting.until(
                () -> still.lasts(heard.frames())
                        || heard.tone().filter(tone -> tone.level() < 0.5).isPresent(),
                () -> "heard is " + heard.tone() + " after " + heard.frames() + " frames");
    }

    MediaStatistics statistics() {
        return await(path.statistics());
    }

    <T> T await(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        waiting.until(future::isDone, () -> "an operation came to no end");
        return future.join();
    }

    /** Waits until the stage fails; returns the fault. */
    MediaException awaitFault(CompletionStage<?> stage) {
        Throwable fault = catchThrowable(() -> await(stage));
        Optional<Throwable> cause =
                fault instanceof CompletionException ? Optional.of(fault.getCause()) : Optional.ofNullable(fault);
        assertThat(cause).containsInstanceOf(MediaException.class);
        return (MediaException) cause.orElseThrow();
    }
}

package org.jackfield.spi.fake.media;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.AudioInput;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.PcmListener;
import org.jackfield.session.Registration;
import org.jackfield.session.VideoFrame;
import org.jackfield.session.VideoInput;
import org.jackfield.session.VideoListener;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaStatistics;

/** A path of the fake provider. Its state changes only in tasks of the network, which run one at a time. */
public final class FakeMediaPath implements MediaPath {

    private final FakeMediaProvider provider;
    private final FakeMediaNetwork network;
    private final MediaIntent intent;
    private final MediaListener listener;
    private final long id;
    private final FakeNegotiation negotiation;
    private final FakeStreams streams;
    private final FakePictures pictures;
    private final FakeKeys keys;
    private final Operations operations;
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    FakeMediaPath(FakeMediaProvider provider, FakeMediaNetwork network, MediaIntent intent, MediaListener listener) {
        this.provider = provider;
        this.network = network;
        this.intent = requireNonNull(intent, "intent");
        this.listener = requireNonNull(listener, "listener");
        this.operations = new Operations(network, provider.gate());
        this.streams = new FakeStreams(intent, listener);
        this.pictures = new FakePictures(intent.video(), listener);
        this.id = network.add(this);
        this.negotiation = new FakeNegotiation(this, network, listener, provider.takesTones());
        this.keys = new FakeKeys(negotiation, streams);
    }

    @Override
    public CompletionStage<String> offer(MediaDirections directions) {
        return operations.start(() -> negotiate(() -> negotiation.offer(directions)));
    }

    @Override
    public CompletionStage<String> answer(String offer, MediaDirections directions) {
        return operations.start(() -> negotiate(() -> negotiation.answer(offer, directions)));
    }

    @Override
    public CompletionStage<Void> apply(String answer) {
        return operations.start(() -> negotiate(() -> negotiation.apply(answer)));
    }

    @Override
    public CompletionStage<Void> applyProvisional(String answer) {
        return operations.start(() -> negotiate(() -> negotiation.applyProvisional(answer)));
    }

    @Override
    public CompletionStage<Void> rollback() {
        return operations.start(negotiation::rollback);
    }

    @Override
    public void restartIce() {
        network.execute(negotiation::restartIce);
    }

    @Override
    public CompletionStage<Void> setAudio(AudioInput audio) {
        return operations.start(() -> streams.setAudio(audio));
    }

    @Override
    public CompletionStage<Void> setVideo(Optional<VideoInput> video) {
        return operations.start(() -> pictures.setVideo(video));
    }

    @Override
    public CompletionStage<Void> sendTone(char tone, Duration duration) {
        FakeKeys.check(tone, duration);
        return operations.start(() -> keys.press(tone, duration));
    }

    @Override
    public CompletionStage<Void> setMuted(boolean muted) {
        return operations.start(() -> streams.setMuted(muted));
    }

    @Override
    public Registration listen(PcmListener pcmListener) {
        return streams.listen(pcmListener);
    }

    @Override
    public Registration listenLocal(PcmListener pcmListener) {
        return streams.listenLocal(pcmListener);
    }

    @Override
    public Registration listenVideo(VideoListener videoListener) {
        return pictures.listen(videoListener);
    }

    @Override
    public CompletionStage<MediaStatistics> statistics() {
        return operations.start(streams::statistics);
    }

    @Override
    public CompletionStage<Void> close() {
        operations.close();
        network.execute(this::release);
        return released.minimalCompletionStage();
    }

    /** Returns what the path was opened for. */
    public MediaIntent intent() {
        return intent;
    }

    /** Returns which ways media flow, as both sides have agreed; nothing flows before. */
    public MediaDirections directions() {
        return negotiation.directions();
    }

    /** Returns what is sent as sound. */
    public AudioInput audio() {
        return streams.input();
    }

    /** Returns what is sent as pictures once video is agreed. */
    public Optional<VideoInput> video() {
        return pictures.input();
    }

    /** Returns whether silence is sent instead of the input. */
    public boolean muted() {
        return streams.muted();
    }

    /** Returns whether the path was closed. */
    public boolean closed() {
        return operations.closed();
    }

    /** Tells the path's listener a connection state, as when the far end vanishes. */
    public void report(MediaConnectionState state) {
        tell(() -> listener.onConnectionState(state));
    }

    /** Breaks the connection; only an ICE restart brings it back. */
    public void breakConnection() {
        network.execute(negotiation::breakConnection);
    }

    /** Tells the path's listener a warning. */
    public void warn(MediaException warning) {
        tell(() -> listener.onWarning(warning));
    }

    long id() {
        return id;
    }

    void sendFrame() {
        Optional<FakeMediaPath> peer = negotiation.peer();
        if (operations.closed() || peer.isEmpty()) {
            return;
        }
        FakeMediaPath far = peer.get();
        if (directions().audio().sends()) {
            PcmFrame frame = streams.next();
            if (far.directions().audio().receives()) {
                far.streams.hear(frame);
            }
        }
        if (directions().video().filter(MediaDirection::sends).isPresent()) {
            pictures.next().ifPresent(far::pictureArrives);
        }
    }

    private void pictureArrives(VideoFrame frame) {
        if (directions().video().filter(MediaDirection::receives).isPresent()) {
            pictures.hear(frame);
        }
    }

    void keyArrives(char tone) {
        if (directions().audio().receives()) {
            tell(() -> listener.onTone(tone));
        }
    }

    FakeNegotiation negotiation() {
        return negotiation;
    }

    void tell(Runnable call) {
        network.execute(() -> {
            if (!operations.closed()) {
                call.run();
            }
        });
    }

    private <T> T negotiate(Callable<T> step) throws Exception {
        Optional<MediaException> fault = provider.fault();
        if (fault.isPresent()) {
            throw fault.get();
        }
        streams.open();
        return step.call();
    }

    private void release() {
        streams.close();
        pictures.close();
        network.remove(id);
        released.complete(null);
    }
}

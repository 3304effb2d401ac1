package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.media.webrtc.dtmf.ToneDetector;
import org.jackfield.media.webrtc.sound.Sound;
import org.jackfield.media.webrtc.sound.SoundFrame;
import org.jackfield.media.webrtc.video.VideoListeners;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one path holds from its first description to its end. Used on the control thread only. */
final class PathMedia implements PeerConnectionEvents.Target {

    private static final Logger LOG = LoggerFactory.getLogger(PathMedia.class);

    private final MediaRuntime runtime;
    private final MediaIntent intent;
    private final PathNotifier notifier;
    private final PcmListeners listeners;
    private final PcmListeners localListeners;
    private final Gathering gathering;
    private final PeerConnectionEvents events;
    private final Directing directing = new Directing(this::applySilence);
    private final VideoLine video;
    private Connection connection;
    private AudioSending sending;
    private AudioReceiving receiving;
    private ToneSending tones;
    /** Used by libwebrtc's audio thread only. */
    private final ToneDetector detector = new ToneDetector();

    private AudioInput audio;
    private boolean muted;
    private boolean paced;

    PathMedia(
            MediaRuntime runtime,
            MediaIntent intent,
            PathNotifier notifier,
            PcmListeners listeners,
            PcmListeners localListeners,
            VideoListeners videoListeners,
            Gathering gathering) {
        this.runtime = runtime;
        this.intent = intent;
        this.notifier = notifier;
        this.listeners = listeners;
        this.localListeners = localListeners;
        this.audio = intent.audio();
        this.video = new VideoLine(runtime, intent.video(), videoListeners, notifier);
        this.gathering = gathering;
        this.events = new PeerConnectionEvents(runtime.control(), this);
        this.muted = intent.muted();
    }

    /** Returns the peer connection; makes it first when there is none. */
    RTCPeerConnection open() throws MediaException {
        if (connection == null) {
            Sound sound = openSound(audio);
            try {
                connection = Connection.open(runtime, intent.ice(), events);
            } catch (MediaException e) {
                sound.close();
                throw e;
            }
            sending = new AudioSending(connection.source(), sound, notifier::warning, localListeners::deliver);
            tones = new ToneSending(runtime.control(), connection.sender(), sending.flow()::isSteady);
            receiving = new AudioReceiving(runtime.handles(), this::hear);
            applySilence();
        }
        return connection.peer();
    }

    boolean isOpen() {
        return connection != null;
    }

    /** Returns the pictures. */
    VideoLine video() {
        return video;
    }

    /** Returns which ways the media flow. */
    Directing directing() {
        return directing;
    }

    /** Sends another sound; the one before goes on when that cannot be had. Before the first description, it is kept for that. */
    void setAudio(AudioInput next) throws MediaException {
        if (connection != null) {
            sending.replace(openSound(next));
        }
        audio = next;
    }

    /** A description is in force: the media flow as it says. */
    void negotiated() {
        runtime.factory().keepCapturing();
        if (connection != null) {
            sending.flow()
                    .setFlowing(Transceivers.audio(connection.peer())
                            .filter(Transceivers::sends)
                            .isPresent());
            Optional.ofNullable(connection.peer().getRemoteDescription())
                    .ifPresent(remote -> tones.setStretch(TelephoneEvents.stretch(remote.sdp)));
            video.negotiated(connection.peer());
        }
    }

    void setMuted(boolean value) {
        muted = value;
        applySilence();
    }

    /**
     * The track's state decides, not the frames: a disabled track sends digital silence, and its packets go on. Who is held hears
     * silence, too.
     */
    private void applySilence() {
        if (connection != null) {
            boolean silent = muted || directing.holds();
            connection.track().setEnabled(!silent);
            sending.setSilent(silent);
        }
    }

    private Sound openSound(AudioInput input) throws MediaException {
        return runtime.sounds().open(input, notifier::warning);
    }

    /** Sends a key; fails when the far end takes none. */
    CompletionStage<Void> sendTone(char tone, Duration duration) {
        return tones == null ? CompletableFuture.failedFuture(ToneSending.refused()) : tones.send(tone, duration);
    }

    /** Ends everything, in the order that native code needs. */
    void close() {
        if (connection == null) {
            return;
        }
        runtime.pacer().remove(sending);
        sending.stop();
        tones.close();
        attempt(receiving::close);
        attempt(video::stop);
        events.clear();
        if (connection.close()) {
            attempt(video::dispose);
        }
        connection = null;
        attempt(runtime.factory()::keepCapturing);
    }

    /** What fails is told; what comes after it is still to be done. */
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            LOG.error("Call {}: a step of closing its media failed", intent.callId(), e);
        }
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        if (state == RTCPeerConnectionState.CONNECTED && !paced) {
            paced = true;
            runtime.pacer().add(sending);
        }
        notifier.connectionState(state);
    }

    @Override
    public void onGatheringChange(RTCIceGatheringState state) {
        gathering.changed(state);
    }

    @Override
    public void onCandidate(Optional<String> server) {
        gathering.found(server);
    }

    @Override
    public void onCandidateError(String server, int code, String text) {
        gathering.failed(server, code, text);
    }

    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
        receiving.add(transceiver).ifPresent(notifier::audioTrack);
    }

    /** On libwebrtc's audio thread. */
    private void hear(SoundFrame frame) {
        sending.heard(frame);
        listeners.deliver(frame);
        detector.accept(frame).ifPresent(notifier::tone);
    }
}

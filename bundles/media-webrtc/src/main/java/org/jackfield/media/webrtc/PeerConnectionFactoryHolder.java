package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import org.jackfield.spi.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the factory of peer connections and the audio device module that drives it. Used on the control thread only.
 *
 * <p>The headless module takes the place of a sound card: its capture thread pulls the decoded sound of all tracks, 10 ms at
 * a time. Both directions must run before the factory is made: later, the module's own silence and the pushed sound race for
 * the senders, and libwebrtc ends the process.
 */
final class PeerConnectionFactoryHolder {

    private static final Logger LOG = LoggerFactory.getLogger(PeerConnectionFactoryHolder.class);

    /** What is owned here: factory and audio device module. */
    static final int HANDLES = 2;

    private final NativeLibrary library;
    private final NativeHandles handles;
    private HeadlessAudioDeviceModule audio;
    private PeerConnectionFactory factory;

    PeerConnectionFactoryHolder(NativeLibrary library, NativeHandles handles) {
        this.library = library;
        this.handles = handles;
    }

    /** Returns the factory; makes it first when there is none. */
    PeerConnectionFactory get() throws MediaException {
        if (factory == null) {
            library.load();
            make();
        }
        return factory;
    }

    /**
     * Lets the capture go on: libwebrtc stops it when the last sender of the factory ends, and all tracks would fall silent.
     * Harmless when it runs. Needed after every negotiation and after every end of a peer connection.
     */
    void keepCapturing() {
        if (audio != null) {
            audio.initRecording();
            audio.startRecording();
        }
    }

    /** Lets go of everything. Every peer connection must have been closed before. */
    void dispose() {
        if (factory == null) {
            return;
        }
        audio.stopRecording();
        audio.stopPlayout();
        factory.dispose();
        handles.released();
        factory = null;
        audio.dispose();
        handles.released();
        audio = null;
    }

    private void make() throws MediaException {
        try {
            HeadlessAudioDeviceModule module = new HeadlessAudioDeviceModule();
            module.initPlayout();
            module.startPlayout();
            module.initRecording();
            module.startRecording();
            factory = new PeerConnectionFactory(module);
            audio = module;
        } catch (RuntimeException | Error e) {
            throw new MediaException(
                    MediaException.Kind.INTERNAL, "libwebrtc could not be started: " + e.getMessage(), e);
        }
        handles.acquired();
        handles.acquired();
        LOG.debug("libwebrtc runs");
    }
}

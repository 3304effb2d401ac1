package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.RTCPeerConnectionState;
import java.util.concurrent.RejectedExecutionException;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a path's listener what happens, on the control thread, until the path is closed. */
final class PathNotifier {

    private static final Logger LOG = LoggerFactory.getLogger(PathNotifier.class);

    private final MediaControl control;
    private final String callId;
    private final MediaListener listener;
    private boolean closed;

    PathNotifier(MediaControl control, String callId, MediaListener listener) {
        this.control = control;
        this.callId = callId;
        this.listener = listener;
    }

    void connectionState(RTCPeerConnectionState state) {
        switch (state) {
            case NEW -> tell(MediaConnectionState.NEW);
            case CONNECTING -> tell(MediaConnectionState.CONNECTING);
            case CONNECTED -> tell(MediaConnectionState.CONNECTED);
            case DISCONNECTED -> tell(MediaConnectionState.DISCONNECTED);
            case FAILED -> tell(MediaConnectionState.FAILED);
            case CLOSED -> LOG.debug("Call {}: the peer connection is closed", callId);
        }
    }

    void audioTrack(String trackId) {
        tell(() -> listener.onAudioTrack(trackId));
    }

    void videoTrack(String trackId) {
        tell(() -> listener.onVideoTrack(trackId));
    }

    /** Tells a key, which is not logged: it may belong to a PIN; safe on any thread. */
    void tone(char tone) {
        later(() -> listener.onTone(tone));
    }

    /** Logs and tells a warning; safe on any thread. */
    void warning(MediaException warning) {
        LOG.warn("Call {}: {}", callId, warning.getMessage(), warning.getCause());
        later(() -> listener.onWarning(warning));
    }

    /** Tells nothing from now on; on the control thread. */
    void close() {
        closed = true;
    }

    private void tell(MediaConnectionState state) {
        LOG.debug("Call {}: media is {}", callId, state);
        tell(() -> listener.onConnectionState(state));
    }

    private void later(Runnable call) {
        try {
            control.execute(() -> tell(call));
        } catch (RejectedExecutionException e) {
            LOG.debug("Call {}: the provider has ended, nobody is told", callId);
        }
    }

    private void tell(Runnable call) {
        if (closed) {
            return;
        }
        try {
            call.run();
        } catch (Throwable e) {
            LOG.error("Call {}: a media listener threw", callId, e);
        }
    }
}

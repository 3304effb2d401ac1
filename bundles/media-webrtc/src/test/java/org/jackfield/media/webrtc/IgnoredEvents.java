package org.jackfield.media.webrtc;

import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaListener;

/** Hears nothing. */
class IgnoredEvents implements MediaListener {

    @Override
    public void onConnectionState(MediaConnectionState state) {
        // Not of interest here.
    }

    @Override
    public void onAudioTrack(String trackId) {
        // Not of interest here.
    }

    @Override
    public void onWarning(MediaException warning) {
        // Not of interest here.
    }
}

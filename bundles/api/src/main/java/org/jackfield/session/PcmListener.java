package org.jackfield.session;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears the sound of a track; written by applications, given to {@link AudioTrack#listen(PcmListener)}. */
@ConsumerType
@FunctionalInterface
public interface PcmListener {

    /**
     * Takes 10 ms of sound. Called 100 times a second on a media thread that serves all calls: copy what is needed and
     * return within a millisecond. A listener that throws is removed and named in the log; the call goes on.
     *
     * @param frame the sound; its sample rate is the codec's (8000 to 48000 Hz) and may change during a call
     */
    void onFrame(PcmFrame frame);
}

package org.jackfield.session;

import org.osgi.annotation.versioning.ConsumerType;

/** Sees the pictures of a track; written by applications, given to {@link VideoTrack#listen(VideoListener)}. */
@ConsumerType
@FunctionalInterface
public interface VideoListener {

    /**
     * Takes one picture. Called on a media thread that serves all calls: copy what is needed and return within a few
     * milliseconds. A listener that throws is removed and named in the log; the call goes on.
     *
     * @param frame the picture; its size may change during a call
     */
    void onFrame(VideoFrame frame);
}

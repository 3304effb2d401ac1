package org.jackfield.session;

import org.osgi.annotation.versioning.ConsumerType;

/** Shows an application's pictures: gives what a call sends. See {@link VideoInput#source}. */
@ConsumerType
@FunctionalInterface
public interface VideoSource {

    /**
     * Fills the next picture. Called at the input's frame rate on a media thread that serves all calls: return within a few
     * milliseconds, never block. A source that throws is named in the log and shows no more; the call goes on.
     *
     * @param i420 the planes as in {@link VideoFrame#i420()}, black at first and then what was written last
     */
    void read(byte[] i420);
}

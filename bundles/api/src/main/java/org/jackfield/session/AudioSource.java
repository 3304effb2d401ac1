package org.jackfield.session;

import org.osgi.annotation.versioning.ConsumerType;

/** Speaks for an application: gives the sound that a call sends. See {@link AudioInput#source(AudioSource)}. */
@ConsumerType
@FunctionalInterface
public interface AudioSource {

    /**
     * Fills the next 10 ms. Called 100 times a second on a media thread that serves all calls: return within a
     * millisecond, never block. A source that throws is replaced by silence and named in the log; the call goes on.
     *
     * @param samples 480 samples, mono, 48000 Hz, all 0 at first; what is not written stays silence
     */
    void read(short[] samples);
}

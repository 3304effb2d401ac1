package org.jackfield.spi.recording;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears when a recording breaks; implemented by the core. Returns at once and throws nothing. */
@ConsumerType
@FunctionalInterface
public interface RecordingListener {

    /** The recording broke, for example because the disk is full: it has been closed, and what it has can be played. Once. */
    void onBroken(RecordingException reason);
}

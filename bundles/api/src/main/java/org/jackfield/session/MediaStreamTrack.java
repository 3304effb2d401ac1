package org.jackfield.session;

import org.osgi.annotation.versioning.ProviderType;

/** One kind of media of a {@link MediaStream}. */
@ProviderType
public interface MediaStreamTrack {

    /** What a track carries. */
    enum Kind {
        /** Sound. */
        AUDIO,
        /** Pictures. */
        VIDEO
    }

    /** Returns the track's identifier, unique within its call. */
    String id();

    /** Returns what the track carries. */
    Kind kind();
}

package org.jackfield.session;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The media of one side of a call: a snapshot of its tracks. */
@ProviderType
public interface MediaStream {

    /** Returns the tracks that carry sound; empty when there are none (yet). */
    List<AudioTrack> audioTracks();

    /** Returns the tracks that carry pictures; empty while there is no video. */
    List<VideoTrack> videoTracks();

    /** Returns whether there is no track at all. */
    default boolean isEmpty() {
        return audioTracks().isEmpty() && videoTracks().isEmpty();
    }
}

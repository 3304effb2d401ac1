package org.jackfield.session;

import org.osgi.annotation.versioning.ProviderType;

/** The pictures of one side of a call. */
@ProviderType
public interface VideoTrack extends MediaStreamTrack {

    /**
     * Adds a listener to the pictures. It sees from now on until it is removed or the call is over.
     *
     * @param listener takes the pictures, on a media thread
     * @return removes the listener; already closed when the call is over
     */
    Registration listen(VideoListener listener);
}

package org.jackfield.session;

import org.osgi.annotation.versioning.ProviderType;

/** The sound of one side of a call. */
@ProviderType
public interface AudioTrack extends MediaStreamTrack {

    /**
     * Adds a listener to the decoded sound, 10 ms at a time. It hears from now on until it is removed or the call is over.
     *
     * @param listener takes the frames, on a media thread
     * @return removes the listener; already closed when the call is over
     */
    Registration listen(PcmListener listener);
}

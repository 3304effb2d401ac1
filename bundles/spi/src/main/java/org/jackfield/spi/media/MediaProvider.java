package org.jackfield.spi.media;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes media paths. Registered as an OSGi service by a media bundle, with the property {@link #NAME}; of several the one
 * with the highest {@code service.ranking} serves new calls, unless an account's {@code mediaTarget} filter chooses.
 *
 * <p>When the service is unregistered, the provider goes on working until the component is deactivated: in between, the core
 * has a bounded time to say goodbye. What is open after that is closed by the provider, whose pending stages then fail with
 * {@link MediaException.Kind#CLOSED}.
 */
@ProviderType
public interface MediaProvider {

    /** Service property, String: the provider's name, for example {@code webrtc}. */
    String NAME = "media.name";

    /**
     * Opens a path. Returns at once; faults come as failed stages of the path. After the provider was
     * deactivated, the path is closed from the beginning.
     *
     * @param intent what the call wants
     * @param listener hears what becomes of the path, until it is closed
     * @return the path, to be closed by the caller however the call ends
     */
    MediaPath open(MediaIntent intent, MediaListener listener);
}

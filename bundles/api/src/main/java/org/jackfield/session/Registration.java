package org.jackfield.session;

import org.osgi.annotation.versioning.ProviderType;

/** A listener's place: close it to remove the listener. Closing twice does nothing. Safe from any thread. */
@ProviderType
@FunctionalInterface
public interface Registration extends AutoCloseable {

    /** Removes the listener. An event that is being delivered at this moment is still delivered. */
    @Override
    void close();
}

package org.jackfield.spi.signalling;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens lines. Registered as an OSGi service by a signalling bundle, with the property {@link #NAME}; of several the one
 * with the highest {@code service.ranking} serves, unless an account's {@code signallingTarget} filter chooses.
 *
 * <p>When the service is unregistered, the provider goes on working until the component is deactivated: in between, the core
 * has a bounded time to say goodbye. What is open after that is closed by the provider.
 */
@ProviderType
public interface SignallingProvider {

    /** Service property, String: the provider's name, for example {@code sip}. */
    String NAME = "signalling.name";

    /**
     * Opens a line: listens on its address. Calls may come before the stage is complete.
     *
     * @param configuration the account
     * @param listener hears of calls, until the line is closed
     * @return completes with the line; fails with a {@link SignallingException} when the address cannot be used
     */
    CompletionStage<Line> open(LineConfiguration configuration, LineListener listener);
}

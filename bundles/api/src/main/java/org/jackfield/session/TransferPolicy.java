package org.jackfield.session;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides whether the far end may have us call somebody else. Register it as an OSGi service; of several the one with the
 * highest {@code service.ranking} is asked. Without one, the account's {@code acceptTransfer} decides: by default only a
 * trusted peer may.
 */
@ConsumerType
@FunctionalInterface
public interface TransferPolicy {

    /**
     * Decides. Called on a thread of its own for applications; return soon.
     *
     * @param request what is wanted
     * @return completes with true to allow it; false, a failure, or no answer within 10 seconds refuses it (603)
     */
    CompletionStage<Boolean> allow(TransferRequest request);
}

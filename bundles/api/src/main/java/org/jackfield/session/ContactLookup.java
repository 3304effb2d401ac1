package org.jackfield.session;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds out who has a number: an address book, a CRM. Register it as an OSGi service; of several the one with the highest
 * {@code service.ranking} is asked. It is asked when a call begins and when its number changes; what it finds goes into name,
 * avatar and company of the session's status, unless the application has taken them over ({@link Session#setStaticStatus} with
 * manual = true).
 *
 * <p>No call waits for it: an answer of more than 10 seconds, a failure or nothing leaves the status as it is.
 */
@ConsumerType
@FunctionalInterface
public interface ContactLookup {

    /**
     * Looks a number up. Called on a thread of its own for applications; return soon.
     *
     * @param number the other side's number
     * @param phoneName the account
     * @return completes with what is known; empty: nothing
     */
    CompletionStage<Optional<Contact>> lookUp(String number, String phoneName);
}

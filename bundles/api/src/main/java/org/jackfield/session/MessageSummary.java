package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * What waits in a mailbox (application/simple-message-summary, RFC 3842).
 *
 * @param messagesWaiting whether anything waits
 * @param account the URI of the mailbox ({@code Message-Account}); empty when it was not said
 * @param counts how many, by class of message in lower case, for example {@code voice-message}; may be empty
 */
public record MessageSummary(boolean messagesWaiting, Optional<String> account, Map<String, Counts> counts) {

    /**
     * How many messages of one class there are.
     *
     * @param unheard new messages
     * @param heard old messages
     * @param urgentUnheard of the new ones the urgent
     * @param urgentHeard of the old ones the urgent
     */
    public record Counts(int unheard, int heard, int urgentUnheard, int urgentHeard) {}

    /** Refuses missing values, copies the map. */
    public MessageSummary {
        requireNonNull(account, "account");
        counts = Map.copyOf(counts);
    }
}

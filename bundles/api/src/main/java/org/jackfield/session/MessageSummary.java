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

    /** The class of voice messages, among {@link #counts}. */
    public static final String VOICE_MESSAGE = "voice-message";

    /**
     * How many messages of one class there are.
     *
     * @param unheard new messages
     * @param heard old messages
     * @param urgentUnheard of the new ones the urgent
     * @param urgentHeard of the old ones the urgent
     */
    public record Counts(int unheard, int heard, int urgentUnheard, int urgentHeard) {

        /** No messages. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Refuses missing values, copies the map. */
    public MessageSummary {
        requireNonNull(account, "account");
        counts = Map.copyOf(counts);
    }

    /** Returns how many voice messages there are; {@link Counts#NONE} when that was not said, even if something waits. */
    public Counts voiceMessages() {
        return counts.getOrDefault(VOICE_MESSAGE, Counts.NONE);
    }
}

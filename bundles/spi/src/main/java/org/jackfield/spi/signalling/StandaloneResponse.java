package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

/**
 * The final response to a request outside a dialog.
 *
 * @param statusCode 200 to 699
 * @param reasonPhrase its words, bounded and without control characters
 */
public record StandaloneResponse(int statusCode, String reasonPhrase) {

    /** Refuses missing values. */
    public StandaloneResponse {
        requireNonNull(reasonPhrase, "reasonPhrase");
    }
}

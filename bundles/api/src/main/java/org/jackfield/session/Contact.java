package org.jackfield.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a {@link ContactLookup} knows about a number. Texts of more than 1024 characters, or with control characters, are not
 * taken.
 *
 * @param name the name
 * @param avatar address of a picture
 * @param company the company
 */
public record Contact(Optional<String> name, Optional<String> avatar, Optional<String> company) {

    /** Refuses missing values. */
    public Contact {
        requireNonNull(name, "name");
        requireNonNull(avatar, "avatar");
        requireNonNull(company, "company");
    }
}

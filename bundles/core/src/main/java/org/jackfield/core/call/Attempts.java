package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an outgoing call has been tried, and where it still can be (RFC 3261 section 8.1.3.4).
 *
 * @param tried the request URIs that an INVITE went to, beside the first, oldest first
 * @param contacts those that 3xx responses have named and that were not tried yet, the best first
 * @param repeated whether the call was tried again after a Retry-After
 */
public record Attempts(List<String> tried, List<String> contacts, boolean repeated) {

    /** Only the first INVITE. */
    static final Attempts FIRST = new Attempts(List.of(), List.of(), false);

    /** Copies the lists. */
    public Attempts {
        tried = List.copyOf(tried);
        contacts = List.copyOf(contacts);
    }

    /** Adds what a 3xx response names: it goes before what earlier ones have named. */
    Attempts and(List<String> named) {
        List<String> all = new ArrayList<>(named);
        all.addAll(contacts);
        return new Attempts(tried, all, repeated);
    }

    /** The contact is tried now; those before it cannot be. */
    Attempts trying(String contact) {
        List<String> more = new ArrayList<>(tried);
        more.add(contact);
        return new Attempts(more, contacts.subList(contacts.indexOf(contact) + 1, contacts.size()), repeated);
    }

    Attempts again() {
        return new Attempts(tried, contacts, true);
    }

    /** Returns where the newest INVITE went, if not to the first target. */
    Optional<String> newest() {
        return tried.isEmpty() ? Optional.empty() : Optional.of(tried.get(tried.size() - 1));
    }
}

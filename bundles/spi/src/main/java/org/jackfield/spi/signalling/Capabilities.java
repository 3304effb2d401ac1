package org.jackfield.spi.signalling;

import java.util.Set;

/**
 * What the other side of a dialog can do, as its messages say.
 *
 * @param methods the methods that it takes (Allow, RFC 3261 section 20.5), in upper case
 * @param optionTags the extensions that it knows (Supported, RFC 3261 section 20.37), in lower case
 */
public record Capabilities(Set<String> methods, Set<String> optionTags) {

    /** Nothing is known. */
    public static final Capabilities UNKNOWN = new Capabilities(Set.of(), Set.of());

    /** Copies the sets. */
    public Capabilities {
        methods = Set.copyOf(methods);
        optionTags = Set.copyOf(optionTags);
    }

    /** Returns whether the other side says that it takes a method. */
    public boolean allows(String method) {
        return methods.contains(method);
    }

    /** Returns whether the other side says that it knows an extension, for example {@code replaces}. */
    public boolean supports(String optionTag) {
        return optionTags.contains(optionTag);
    }
}

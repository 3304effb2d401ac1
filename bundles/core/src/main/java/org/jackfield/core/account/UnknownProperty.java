package org.jackfield.core.account;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jackfield.core.number.Texts;

/**
 * A property of a configuration that means nothing.
 *
 * @param name what it is called, printable
 * @param similar the property that may be meant: the one that is written most like it
 */
public record UnknownProperty(String name, Optional<String> similar) {

    /** So many letters are wrong, missing, or too many at most. */
    private static final int MOST_DIFFERENCES = 2;

    /** Nobody misspells a name like this; comparing takes time with the product of the lengths. */
    private static final int LONGEST = 64;

    static UnknownProperty of(String name, Set<String> known) {
        return new UnknownProperty(Texts.printable(name), similar(name, known));
    }

    private static Optional<String> similar(String name, Set<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        Comparator<String> byDifferences =
                Comparator.comparingInt(property -> differences(lower, property.toLowerCase(Locale.ROOT)));
        return known.stream()
                .min(byDifferences.thenComparing(Comparator.naturalOrder()))
                .filter(property -> differences(lower, property.toLowerCase(Locale.ROOT)) <= MOST_DIFFERENCES);
    }

    /** Returns how many letters must be put in, taken out or changed to make one of the other (Levenshtein). */
    private static int differences(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < here.length; column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }

    /** Returns what a person is to know, for example {@code 'pasword' (did you mean password?)}. */
    @Override
    public String toString() {
        return '\''
                + name
                + '\''
                + similar.map(property -> " (did you mean " + property + "?)").orElse("");
    }
}

package org.jackfield.core.account;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.core.number.Texts;

/**
 * Reads the properties of a configuration. Every refusal is an {@link IllegalArgumentException} that names the property, its
 * value and what is allowed; a secret's value is never shown.
 */
final class Settings {

    private static final int LONGEST = 1024;

    private final Map<String, ?> properties;
    private final Set<String> asked = new HashSet<>();

    Settings(Map<String, ?> properties) {
        this.properties = properties;
    }

    /** Returns the text, stripped; the other one when there is none. */
    String text(String property, String other) {
        Object value = get(property);
        String text = value == null ? "" : value.toString();
        check(text.length() <= LONGEST && !Texts.hasControlCharacter(text), property, text, fitText());
        return text.isBlank() ? other : text.strip();
    }

    private Object get(String property) {
        asked.add(property);
        return properties.get(property);
    }

    /**
     * Returns the properties that nobody has asked for, each with the one that may be meant; those with a dot are the
     * framework's. In alphabetical order.
     */
    List<UnknownProperty> unknown() {
        return properties.keySet().stream()
                .filter(property -> !asked.contains(property) && property.indexOf('.') < 0)
                .sorted()
                .map(property -> UnknownProperty.of(property, asked))
                .toList();
    }

    Optional<String> optional(String property) {
        return Optional.of(text(property, "")).filter(text -> !text.isEmpty());
    }

    /** Returns the text as it is; a message does not show it. */
    String secret(String property) {
        Object value = get(property);
        String text = value == null ? "" : value.toString();
        check(text.length() <= LONGEST && !Texts.hasControlCharacter(text), property, "(secret)", fitText());
        return text;
    }

    int number(String property, int other, int least, int most) {
        String text = text(property, Integer.toString(other));
        String allowed = "a whole number from " + least + " to " + most;
        try {
            int value = Integer.parseInt(text);
            check(value >= least && value <= most, property, text, allowed);
            return value;
        } catch (NumberFormatException e) {
            throw refused(property, text, allowed);
        }
    }

    boolean flag(String property, boolean other) {
        return Boolean.parseBoolean(choice(property, Boolean.toString(other), "true", "false"));
    }

    String choice(String property, String other, String... allowed) {
        String text = text(property, other);
        List<String> choices = Arrays.asList(allowed);
        check(choices.contains(text), property, text, "one of " + String.join(", ", choices));
        return text;
    }

    static void check(boolean fits, String property, String value, String allowed) {
        if (!fits) {
            throw refused(property, value, allowed);
        }
    }

    static IllegalArgumentException refused(String property, String value, String allowed) {
        return new IllegalArgumentException(property + " is '" + Texts.printable(value) + "', must be " + allowed);
    }

    private static String fitText() {
        return "at most " + LONGEST + " characters without control characters";
    }
}

package org.jackfield.core.number;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.StaticCallStatus;

/** Checks the texts that applications give. A refusal names the argument, its value and what is allowed. */
public final class Texts {

    /** Longest text that describes a call. */
    public static final int LONGEST = 1024;

    private static final int LONGEST_SHOWN = 80;
    private static final Pattern TONES = Pattern.compile("[0-9A-Da-d*#,]{1,256}");

    private Texts() {}

    /** Returns the text fit for a message: control characters as question marks, at most 80 characters. */
    public static String printable(String text) {
        String shortened = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return shortened.replaceAll("\\p{Cntrl}", "?");
    }

    /** Returns whether the text can describe a call: at most 1024 characters, none of them a control character. */
    public static boolean isFit(String text) {
        return text.length() <= LONGEST && !hasControlCharacter(text);
    }

    /** Returns whether the text has a control character, which no SIP header value may have (RFC 3261 section 25.1). */
    public static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** Returns the update if its texts are fit. */
    public static CallStatusUpdate check(CallStatusUpdate partial) {
        requireNonNull(partial, "partial");
        check("number", partial.number());
        check("name", partial.name());
        check("avatar", partial.avatar());
        check("company", partial.company());
        return partial;
    }

    /** Returns the update if its texts are fit. */
    public static StaticCallStatus check(StaticCallStatus partial) {
        requireNonNull(partial, "partial");
        check("name", partial.name());
        check("avatar", partial.avatar());
        check("company", partial.company());
        return partial;
    }

    /** Refuses what are no keys. They may be a PIN with a slip of the finger: the refusal does not repeat them. */
    public static void checkTones(String tones) {
        requireNonNull(tones, "tones");
        if (!TONES.matcher(tones).matches()) {
            throw new IllegalArgumentException(
                    "tones has " + tones.length() + " characters, must be 1 to 256 of 0-9 A-D * # and ,");
        }
    }

    private static void check(String argument, Optional<String> value) {
        value.ifPresent(text -> {
            if (!isFit(text)) {
                throw new IllegalArgumentException(argument + " is '" + printable(text) + "', must be at most "
                        + LONGEST + " characters without control characters");
            }
        });
    }
}

package org.jackfield.session;

/** Texts that came from outside, made fit for a message. */
final class Text {

    private static final int LONGEST = 80;

    private Text() {}

    /** Returns the text with control characters as question marks, cut to 80 characters. */
    static String printable(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return shortened.replaceAll("\\p{Cntrl}", "?");
    }

    /** Returns whether the text has a control character (RFC 3261 section 25.1 allows none in a header value). */
    static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}

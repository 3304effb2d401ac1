package org.jackfield.shell;

import java.util.PrimitiveIterator;

/** Texts from outside, made fit for a terminal: a name that a caller chose must not be able to steer it. */
final class Printable {

    private static final int LONGEST = 200;

    private Printable() {}

    /** Returns the text with everything that does not print as a question mark, cut to 200 characters. */
    static String of(String text) {
        StringBuilder printable = new StringBuilder();
        PrimitiveIterator.OfInt characters = text.codePoints().limit(LONGEST).iterator();
        while (characters.hasNext()) {
            int character = characters.nextInt();
            printable.appendCodePoint(prints(character) ? character : '?');
        }
        return text.codePointCount(0, text.length()) > LONGEST ? printable + "..." : printable.toString();
    }

    // FORMAT has the characters that turn the writing direction, and those that have no width.
    private static boolean prints(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

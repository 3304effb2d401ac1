package org.jackfield.examples.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Tells people what happens, a line each. */
final class Narrator {

    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream output;
    private final boolean color;
    private final long begin = System.nanoTime();

    Narrator(PrintStream output, boolean color) {
        this.output = output;
        this.color = color;
    }

    /** Tells what a phone or call did. */
    void event(String phone, String text) {
        line(String.format(Locale.ROOT, "%7.2f s  %-7s %s", seconds(), printable(phone), printable(text)));
    }

    /** Tells that a step was seen to happen. */
    void seen(String step, String what) {
        line(mark("ok", GREEN) + step + (what.isEmpty() ? "" : ": " + printable(what)));
    }

    /** Tells that a step did not happen. */
    void missed(String step, String instead) {
        line(mark("FAILED", RED) + step + ": " + printable(instead));
    }

    /** Tells something else. */
    void line(String text) {
        output.println(text);
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private String mark(String word, String paint) {
        String padded = String.format("%-9s  ", word);
        return color ? paint + padded + PLAIN : padded;
    }

    // What a far end says must not be able to steer the terminal.
    private static String printable(String text) {
        return text.replaceAll("\\p{C}", "?");
    }
}

package org.jackfield.media.webrtc.ice;

/** Makes what came from outside fit for a message: bounded, and without control characters. */
public final class Printable {

    private static final int LONGEST = 200;

    private Printable() {}

    /** Returns the text as it may be shown. */
    public static String of(String text) {
        String shown = String.valueOf(text);
        String shortened = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown;
        return shortened.replaceAll("\\p{Cntrl}", "?");
    }
}

package org.jackfield.shell;

/** Durations as telephones show them. */
final class Durations {

    private Durations() {}

    /** Returns minutes and seconds, with hours from the first one on: {@code 0:05}, {@code 1:02:03}. */
    static String text(long seconds) {
        long minutes = seconds / 60;
        return minutes < 60
                ? "%d:%02d".formatted(minutes, seconds % 60)
                : "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }
}

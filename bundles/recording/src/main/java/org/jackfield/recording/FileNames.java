package org.jackfield.recording;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jackfield.spi.recording.RecordingRequest;

/** Makes file names from a pattern. Whatever a call says of itself, a name is one element of a path, visible and not too long. */
final class FileNames {

    static final String DEFAULT = "{begun}-{phone}-{callId}";
    static final String ALLOWED =
            "1 to 128 of A-Z a-z 0-9 . _ - and of {begun} {phone} {callId} {direction} {local} {remote}";

    private static final int LONGEST_PATTERN = 128;
    private static final int LONGEST_VALUE = 64;
    private static final int LONGEST_NAME = 200;
    private static final Pattern PATTERN =
            Pattern.compile("(?:[A-Za-z0-9._-]|\\{(?:begun|phone|callId|direction|local|remote)\\})+");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]");
    private static final Pattern LEADING_DOTS = Pattern.compile("^\\.+");
    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss-SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String pattern;

    /** Takes a pattern that {@link #isPattern} has accepted. */
    FileNames(String pattern) {
        this.pattern = pattern;
    }

    static boolean isPattern(String text) {
        return text.length() <= LONGEST_PATTERN && PATTERN.matcher(text).matches();
    }

    /** Returns a name without its ending; two calls may have the same. */
    String name(RecordingRequest request, Instant begun) {
        Map<String, String> values = Map.of(
                "{begun}", BEGUN.format(begun),
                "{phone}", request.phoneName(),
                "{callId}", request.callId(),
                "{direction}", request.communicationType().text(),
                "{local}", request.local().user(),
                "{remote}", request.remote().user());
        String name = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            name = name.replace(value.getKey(), safe(value.getValue()));
        }
        return LEADING_DOTS.matcher(cut(name, LONGEST_NAME)).replaceFirst("_");
    }

    private static String safe(String value) {
        String cut = cut(value, LONGEST_VALUE);
        return cut.isEmpty() ? "_" : UNSAFE.matcher(cut).replaceAll("_");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}

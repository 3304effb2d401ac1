package org.jackfield.core.phone;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.session.MessageSummary;
import org.jackfield.session.MessageSummary.Counts;

/**
 * Reads {@code application/simple-message-summary} (RFC 3842 section 5.2). The status line must be there; other lines that are not
 * understood are left out, and so is what comes after the most that anybody needs.
 */
final class MessageSummaryReader {

    private static final int LONGEST = 8192;
    private static final int MOST_LINES = 64;
    private static final int LONGEST_ACCOUNT = 512;
    private static final Pattern STATUS =
            Pattern.compile("Messages-Waiting[ \\t]{0,8}:[ \\t]{0,8}(yes|no)[ \\t]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT =
            Pattern.compile("Message-Account[ \\t]{0,8}:[ \\t]{0,8}(\\S+)[ \\t]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTS = Pattern.compile(
            "([a-z-]{1,64})[ \\t]{0,8}:[ \\t]{0,8}(\\d{1,9})[ \\t]?/[ \\t]?(\\d{1,9})"
                    + "(?:[ \\t]{0,8}\\([ \\t]?(\\d{1,9})[ \\t]?/[ \\t]?(\\d{1,9})[ \\t]?\\))?[ \\t]*",
            Pattern.CASE_INSENSITIVE);

    private MessageSummaryReader() {}

    /** Returns the summary; empty when it is none. */
    static Optional<MessageSummary> read(String body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> lines = body.lines().limit(MOST_LINES).toList();
        return lines.stream()
                .map(STATUS::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(status ->
                        new MessageSummary(status.group(1).equalsIgnoreCase("yes"), account(lines), counts(lines)));
    }

    private static Optional<String> account(List<String> lines) {
        return lines.stream()
                .filter(line -> line.length() <= LONGEST_ACCOUNT)
                .map(ACCOUNT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static Map<String, Counts> counts(List<String> lines) {
        Map<String, Counts> counts = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = COUNTS.matcher(line);
            if (matcher.matches()) {
                counts.putIfAbsent(
                        matcher.group(1).toLowerCase(Locale.ROOT),
                        new Counts(number(matcher, 2), number(matcher, 3), number(matcher, 4), number(matcher, 5)));
            }
        }
        return counts;
    }

    /** The urgent ones may be missing. */
    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}

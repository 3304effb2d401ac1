package org.jackfield.itests.interop.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jackfield.itests.support.Await;

/** What a server has written. */
public final class ServerLog {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int LAST = 15;

    private final Path file;

    /** Reads this file, whether it is there already or not. */
    public ServerLog(Path file) {
        this.file = file;
    }

    /** Returns the lines in which this regular expression is found. */
    public List<String> find(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return lines().stream().filter(line -> pattern.matcher(line).find()).toList();
    }

    /** Returns in how many lines this regular expression is found. */
    public int count(String expression) {
        return find(expression).size();
    }

    /** Waits until this regular expression is found in so many lines at least, and returns the last one. */
    public String await(String expression, int times) {
        Await.until("\"" + expression + "\" " + times + " times in " + file, BOUND, () -> count(expression) >= times);
        List<String> found = find(expression);
        return found.get(found.size() - 1);
    }

    /** Returns the last lines. */
    public String tail() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

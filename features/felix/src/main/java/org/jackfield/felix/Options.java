package org.jackfield.felix;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to start.
 *
 * @param home the folder that has {@code bundles} and {@code etc}
 * @param run the folder for what is written: the framework's storage, the log, the exit status; its {@code etc} is watched
 *     for configuration
 * @param config a further folder that is watched for accounts, the files {@code org.jackfield.*.cfg}
 * @param startLevel the start level to begin with: the folders of {@code bundles} up to it are started
 */
record Options(Path home, Path run, Optional<Path> config, int startLevel) {

    static final String USAGE = "usage: --home DIR --run DIR [--config DIR] [--start-level 1..100]";

    private static final int HIGHEST_LEVEL = 100;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException when it is not as it must be; the message says how
     */
    static Options parse(String... arguments) {
        Path home = null;
        Path run = null;
        Path config = null;
        int startLevel = HIGHEST_LEVEL;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : null;
            switch (arguments[i]) {
                case "--home" -> home = directory("--home", value);
                case "--run" -> run = path("--run", value);
                case "--config" -> config = directory("--config", value);
                case "--start-level" -> startLevel = level(value);
                default -> throw new IllegalArgumentException("unknown option '" + arguments[i] + "'; " + USAGE);
            }
        }
        if (home == null || run == null) {
            throw new IllegalArgumentException("--home and --run are needed; " + USAGE);
        }
        return new Options(home, run, Optional.ofNullable(config), startLevel);
    }

    private static Path path(String option, String value) {
        try {
            return Path.of(value == null ? "" : value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(option + " is '" + value + "', must be a folder", e);
        }
    }

    private static Path directory(String option, String value) {
        Path path = path(option, value);
        if (value == null || !Files.isDirectory(path)) {
            throw new IllegalArgumentException(option + " is '" + value + "', must be a folder that exists");
        }
        return path;
    }

    private static int level(String value) {
        if (value != null && value.matches("[1-9]\\d?|100")) {
            return Integer.parseInt(value);
        }
        throw new IllegalArgumentException("--start-level is '" + value + "', must be 1 to " + HIGHEST_LEVEL);
    }

    Path log() {
        return run.resolve("jackfield.log");
    }

    Path exitStatus() {
        return run.resolve("exit-status");
    }
}

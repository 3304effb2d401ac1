package org.jackfield.recording;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The configuration, checked.
 *
 * @param folder where the files are kept, absolute
 * @param sampleRate samples per second and channel, in Hz
 * @param lowestFreeBytes how much space must be free
 * @param names makes the names of files
 */
record RecordingSettings(Path folder, int sampleRate, long lowestFreeBytes, FileNames names) {

    static final int SAMPLE_RATE = 16_000;
    static final int LOWEST_FREE_SPACE = 100;

    private static final Set<Integer> SAMPLE_RATES = Set.of(8_000, 16_000, 48_000);
    private static final int MOST_FREE_SPACE = 1_000_000;
    static final long MEGABYTE = 1_000_000;

    /**
     * Checks a configuration.
     *
     * @param dataFolder the runtime's folder for data, or empty when it has none
     */
    static RecordingSettings of(RecordingConfiguration configuration, String dataFolder) {
        int sampleRate = configuration.sampleRate();
        check(SAMPLE_RATES.contains(sampleRate), "sampleRate", sampleRate, "8000, 16000 or 48000 Hz");
        int space = configuration.lowestFreeSpace();
        check(space >= 0 && space <= MOST_FREE_SPACE, "lowestFreeSpace", space, "0 to " + MOST_FREE_SPACE + " MB");
        String pattern = configuration.fileName();
        check(FileNames.isPattern(pattern), "fileName", pattern, FileNames.ALLOWED);
        return new RecordingSettings(
                folder(configuration.folder().strip(), dataFolder),
                sampleRate,
                space * MEGABYTE,
                new FileNames(pattern));
    }

    private static Path folder(String configured, String dataFolder) {
        try {
            Path folder = configured.isEmpty() ? Path.of(dataFolder, "recordings") : Path.of(configured);
            check(configured.chars().noneMatch(Character::isISOControl), "folder", configured, "a folder");
            return folder.toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("folder is '" + printable(configured) + "', must be a folder", e);
        }
    }

    private static void check(boolean fits, String property, Object value, String allowed) {
        if (!fits) {
            throw new IllegalArgumentException(
                    property + " is '" + printable(value.toString()) + "', must be " + allowed);
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}

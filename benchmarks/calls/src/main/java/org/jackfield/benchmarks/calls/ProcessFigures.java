package org.jackfield.benchmarks.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jackfield.session.Phone;

/**
 * What this process holds at one moment, as Linux and the JVM tell it.
 *
 * @param sessions sessions of both phones that are not over
 * @param threads threads of the whole process, native ones included
 * @param fileDescriptors open file descriptors
 * @param residentMegabytes resident set, native memory included
 * @param heapMegabytes Java heap in use after a collection
 */
record ProcessFigures(int sessions, long threads, long fileDescriptors, long residentMegabytes, long heapMegabytes) {

    static ProcessFigures now(Phone... phones) throws IOException {
        System.gc();
        int sessions =
                Stream.of(phones).mapToInt(phone -> phone.sessions().size()).sum();
        Runtime runtime = Runtime.getRuntime();
        return new ProcessFigures(
                sessions,
                entries("/proc/self/task"),
                entries("/proc/self/fd"),
                residentKilobytes() / 1024,
                (runtime.totalMemory() - runtime.freeMemory()) / (1024 * 1024));
    }

    private static long entries(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.count();
        }
    }

    private static long residentKilobytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new IOException("/proc/self/status has no VmRSS"));
        }
    }

    String describe(String when) {
        return String.format(
                Locale.ROOT,
                "%-18s sessions %d  threads %3d  file descriptors %3d  resident %4d MB  heap %3d MB",
                when,
                sessions,
                threads,
                fileDescriptors,
                residentMegabytes,
                heapMegabytes);
    }
}

package org.jackfield.media.webrtc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process uses, as Linux sees it.
 *
 * @param residentKilobytes memory
 * @param threads Java's and native ones
 * @param descriptors open files and sockets
 */
record ProcessFigures(long residentKilobytes, long threads, long descriptors) {

    static ProcessFigures now() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return new ProcessFigures(status("VmRSS:"), status("Threads:"), files.count());
        }
    }

    private static long status(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}

package org.jackfield.itests.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jackfield.session.RecordStatus;
import org.jackfield.session.Session;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A folder of its own for the recordings of one test. */
public final class Recordings implements AutoCloseable {

    private static final Pattern PAUSE = Pattern.compile("\"offsetFrames\"");

    private final Path folder;
    private final Configuration configuration;

    /** Has recordings go into a folder of its own. */
    public Recordings() throws IOException {
        folder = Files.createTempDirectory("recordings");
        configuration = new Services().await(ConfigurationAdmin.class).getConfiguration("org.jackfield.recording", "?");
        configuration.update(FrameworkUtil.asDictionary(Map.of("folder", folder.toString())));
    }

    /** Waits until the recording of a call is closed, and reads it. */
    public StereoFile closed(Session session) throws IOException {
        Await.until("the recording is closed", Services.BOUND, () -> session.recording()
                .filter(recording -> recording.status() == RecordStatus.STOP)
                .isPresent());
        Path file = session.recording().orElseThrow().file();
        if (!file.toAbsolutePath().startsWith(folder.toAbsolutePath())) {
            throw new AssertionError(file + " is not in " + folder);
        }
        return StereoFile.read(file);
    }

    /** Returns how many pauses the data beside the recording have. */
    public int pauses(Session session) throws IOException {
        String data = data(session);
        Matcher matcher = PAUSE.matcher(data.substring(data.indexOf("\"pauses\"")));
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** Returns how long it was from the begin of the recording until the end of the call, in seconds. */
    public double wallClock(Session session) {
        Instant ended = session.rtcSession().endTime().orElseThrow();
        return Duration.between(session.recording().orElseThrow().begun(), ended)
                        .toMillis()
                / 1000.0;
    }

    private static String data(Session session) throws IOException {
        Path wav = session.recording().orElseThrow().file();
        String name = wav.getFileName().toString().replaceFirst("\\.wav$", ".json");
        return Files.readString(wav.resolveSibling(name), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        configuration.delete();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package org.jackfield.itests.interop.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jackfield.itests.interop.bed.Baresip;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Tone;

/**
 * What a baresip hears: what it has decoded, by the files of its module sndfile. It writes them only until the first re-INVITE
 * of a call; later {@link BaresipPhone#echo()} lets the far end hear what it hears.
 */
final class BaresipEar {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final Duration PIECE = Duration.ofMillis(400);
    private static final double NEAR = 8;
    private static final double LEAST_PURITY = 0.8;
    private static final double LEAST_LEVEL = 300;
    private static final double SILENT_DBOV = -60;
    private static final double LOUD_DBOV = -30;
    private static final Pattern LEVEL = Pattern.compile(" rx:[\\s\\S]*?level (-?[\\d.]+) dBov");

    /** The number of the newest packet. */
    private static final Pattern PACKETS = Pattern.compile("seq_put=(\\d+)");

    private final Baresip baresip;
    private final BaresipControl control;

    BaresipEar(Baresip baresip, BaresipControl control) {
        this.baresip = baresip;
        this.control = control;
    }

    /** Waits until this frequency is heard. */
    void await(int hertz) {
        Await.until("baresip hears " + hertz + " Hz, not " + piece(), BOUND, () -> isTone(piece(), hertz));
    }

    private static boolean isTone(Tone tone, int hertz) {
        return Math.abs(tone.hertz() - hertz) < NEAR && tone.purity() > LEAST_PURITY && tone.level() > LEAST_LEVEL;
    }

    /** Waits until no packet comes, or the level of what comes is that of silence. */
    void awaitSilence() {
        Await.until("baresip hears silence", BOUND, () -> level() < SILENT_DBOV || isStill());
    }

    /** Waits until packets come and are loud. */
    void awaitSound() {
        Await.until("baresip hears sound", BOUND, () -> level() > LOUD_DBOV && !isStill());
    }

    private boolean isStill() {
        String before = number(PACKETS);
        listen(PIECE);
        return number(PACKETS).equals(before);
    }

    /** Listens for so long. */
    void listen(Duration duration) {
        long begin = System.nanoTime();
        Await.until("time passes", BOUND, () -> System.nanoTime() - begin > duration.toNanos());
    }

    private double level() {
        String level = number(LEVEL);
        return level.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(level);
    }

    private String number(Pattern pattern) {
        Matcher matcher = pattern.matcher(control.command("audio_debug", ""));
        return matcher.find() ? matcher.group(1) : "";
    }

    private Tone piece() {
        Optional<Path> file = newest();
        long before = file.map(BaresipEar::size).orElse(0L);
        listen(PIECE);
        if (file.isEmpty() || size(file.get()) == before) {
            return new Tone(0, 0, 0);
        }
        return WaveTail.measure(file.get(), before);
    }

    private Optional<Path> newest() {
        try (Stream<Path> files = Files.list(baresip.folder())) {
            return files.filter(file -> file.toString().endsWith("-dec.wav")).max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

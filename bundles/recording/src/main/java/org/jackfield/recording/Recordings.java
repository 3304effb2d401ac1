package org.jackfield.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jackfield.spi.recording.OpenRecording;
import org.jackfield.spi.recording.RecordingException;
import org.jackfield.spi.recording.RecordingListener;
import org.jackfield.spi.recording.RecordingRequest;

/** The recordings that are open, all all served by one writer's thread, which alone calls what does not say otherwise. */
final class Recordings {

    /** How often {@link #tick} is to be called. */
    static final int PERIOD_MILLISECONDS = 100;

    /** In ticks: a second. */
    private static final int HEADER_EVERY = 10;

    /** In ticks: five seconds. */
    private static final int SPACE_EVERY = 50;

    private final Disk disk;
    private final Clocks clocks;
    private final Executor writerThread;
    private final Executor finisherThread;
    private final Set<RecordingWriter> open = ConcurrentHashMap.newKeySet();
    private long ticks;

    /**
     * Has no recordings yet.
     *
     * @param writerThread runs everything that touches files and samples, one after another
     * @param finisherThread runs what takes long once the files are closed
     */
    Recordings(Disk disk, Clocks clocks, Executor writerThread, Executor finisherThread) {
        this.disk = disk;
        this.clocks = clocks;
        this.writerThread = writerThread;
        this.finisherThread = finisherThread;
    }

    /** Begins a recording. */
    OpenRecording begin(RecordingRequest request, RecordingListener listener, RecordingSettings settings)
            throws RecordingException {
        Instant begun = clocks.instant();
        RecordingFiles files = makeFiles(request, settings, begun);
        StereoSound sound = new StereoSound(settings.sampleRate(), clocks.nanoseconds());
        RecordingWriter.Afterwards afterwards = new RecordingWriter.Afterwards(listener, open::remove, finisherThread);
        RecordingWriter writer = new RecordingWriter(request.callId(), begun, files, sound, clocks, afterwards);
        open.add(writer);
        return new WavRecording(writer, sound, clocks, writerThread);
    }

    /** Writes what has come. */
    void tick(long lowestFreeBytes) {
        ticks++;
        for (RecordingWriter writer : open) {
            writer.advance(ticks % HEADER_EVERY == 0);
            if (ticks % SPACE_EVERY == 0) {
                checkSpace(writer, lowestFreeBytes);
            }
        }
    }

    /** Closes all, because the provider leaves. */
    void breakOffAll() {
        for (RecordingWriter writer : open) {
            writer.breakOff(new RecordingException(
                    "the recording " + writer.recording().file() + " is closed: its bundle has stopped"));
        }
    }

    /** Completes when all that have been closed are complete. Of any thread. */
    CompletableFuture<Void> complete() {
        return CompletableFuture.allOf(
                open.stream().map(RecordingWriter::closed).toArray(CompletableFuture<?>[]::new));
    }

    private RecordingFiles makeFiles(RecordingRequest request, RecordingSettings settings, Instant begun)
            throws RecordingException {
        Path folder = settings.folder();
        try {
            disk.makeFolder(folder);
            checkSpace(folder, settings.lowestFreeBytes());
            return RecordingFiles.create(
                    disk,
                    folder,
                    settings.names().name(request, begun),
                    settings.sampleRate(),
                    file -> SideCar.begun(request, file, settings.sampleRate(), begun));
        } catch (IOException e) {
            throw new RecordingException("nothing can be recorded in " + folder + ": " + Reasons.of(e), e);
        }
    }

    private void checkSpace(RecordingWriter writer, long lowestFreeBytes) {
        Path file = writer.recording().file();
        try {
            checkSpace(file.getParent(), lowestFreeBytes);
        } catch (IOException e) {
            writer.breakOff(new RecordingException("the recording " + file + " is closed: " + Reasons.of(e), e));
        }
    }

    private void checkSpace(Path folder, long lowestFreeBytes) throws IOException {
        long free = disk.usableSpace(folder);
        if (free < lowestFreeBytes) {
            throw new IOException("the disk of " + folder + " has " + free / RecordingSettings.MEGABYTE
                    + " MB left, and lowestFreeSpace is " + lowestFreeBytes / RecordingSettings.MEGABYTE + " MB");
        }
    }
}

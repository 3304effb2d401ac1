package org.jackfield.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes the recordings in a folder that a killed process has left. Those that somebody still writes are locked, and stay. */
final class Repair implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    private final Disk disk;
    private final Path folder;

    Repair(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    @Override
    public void run() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> sideCars = Files.newDirectoryStream(folder, "*" + SideCarFile.ENDING)) {
            for (Path file : sideCars) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                examine(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} cannot be searched for unfinished recordings: {}", folder, e.toString());
        }
    }

    private void examine(Path file) {
        try {
            Optional<SideCar> sideCar = SideCarFile.read(file).filter(read -> !read.isComplete());
            if (sideCar.isPresent()) {
                complete(file, sideCar.get());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("What {} is about cannot be completed: {}", file, e.toString());
        }
    }

    private void complete(Path file, SideCar sideCar) throws IOException {
        String name = file.getFileName().toString();
        Path wav = file.resolveSibling(name.substring(0, name.length() - SideCarFile.ENDING.length()) + ".wav");
        try (FileChannel channel = FileChannel.open(
                        wav, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                completeSound(channel, wav, sideCar);
                save(wav, sideCar);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is being written", wav, e);
        } catch (NoSuchFileException e) {
            LOG.warn("{} tells of a recording whose sound is missing", file);
            sideCar.missing();
            save(wav, sideCar);
        }
    }

    private void completeSound(FileChannel channel, Path wav, SideCar sideCar) throws IOException {
        WavFile sound = WavFile.unfinished(wav, channel, sideCar.sampleRateOr(RecordingSettings.SAMPLE_RATE));
        sound.putRight();
        sideCar.repaired(sound.frames(), sound.sampleRate());
        sideCar.sha256(Sha256.of(wav));
        LOG.info("{} was left unfinished and is complete now: {} frames", wav, sound.frames());
    }

    private void save(Path wav, SideCar sideCar) throws IOException {
        new SideCarFile(disk, wav).write(sideCar);
    }
}

package org.jackfield.recording;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two files of one recording, which are made, and closed, together. Of one thread at a time. */
final class RecordingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingFiles.class);
    private static final int MOST_OF_A_NAME = 1000;

    private final WavFile wav;
    private final SideCarFile sideCarFile;
    private final SideCar sideCar;

    private RecordingFiles(WavFile wav, SideCarFile sideCarFile, SideCar sideCar) {
        this.wav = wav;
        this.sideCarFile = sideCarFile;
        this.sideCar = sideCar;
    }

    /** Makes the files under a name, or one with a number after it when there are such already. */
    static RecordingFiles create(Disk disk, Path folder, String name, int sampleRate, SideCarMaker maker)
            throws IOException {
        WavFile wav = createWav(disk, folder, name, sampleRate);
        SideCarFile file = new SideCarFile(disk, wav.path());
        SideCar sideCar = maker.of(wav.path().getFileName().toString());
        try {
            file.write(sideCar);
        } catch (IOException e) {
            wav.close();
            Files.deleteIfExists(wav.path());
            throw e;
        }
        return new RecordingFiles(wav, file, sideCar);
    }

    /** Makes what is told of a recording in that file. */
    @FunctionalInterface
    interface SideCarMaker {

        SideCar of(String file);
    }

    WavFile wav() {
        return wav;
    }

    SideCar sideCar() {
        return sideCar;
    }

    void saveSideCar() throws IOException {
        sideCarFile.write(sideCar);
    }

    /** Adds the digest of the sound, which is closed. */
    void addDigest() {
        try {
            sideCar.sha256(Sha256.of(wav.path()));
            saveSideCar();
        } catch (IOException e) {
            LOG.warn("{} gets its SHA-256 at the next start: {}", sideCarFile.path(), Reasons.of(e));
        }
    }

    private static WavFile createWav(Disk disk, Path folder, String name, int sampleRate) throws IOException {
        for (int number = 1; ; number++) {
            Path path = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".wav");
            try {
                return WavFile.create(disk, path, sampleRate);
            } catch (FileAlreadyExistsException e) {
                if (number == MOST_OF_A_NAME) {
                    throw e;
                }
            }
        }
    }
}

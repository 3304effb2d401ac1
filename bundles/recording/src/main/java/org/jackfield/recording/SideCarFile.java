package org.jackfield.recording;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file beside the sound. It is replaced as a whole: whoever reads it never sees half of it. */
final class SideCarFile {

    static final String ENDING = ".json";

    private static final String PART = ".json.part";
    private static final long LONGEST = 8_000_000;

    private final Disk disk;
    private final Path file;
    private final Path part;

    /** Makes the one beside a WAV file. */
    SideCarFile(Disk disk, Path wav) {
        String name = wav.getFileName().toString().replaceFirst("\\.wav$", "");
        this.disk = disk;
        file = wav.resolveSibling(name + ENDING);
        part = wav.resolveSibling(name + PART);
    }

    Path path() {
        return file;
    }

    void write(SideCar sideCar) throws IOException {
        Files.deleteIfExists(part);
        try (FileChannel channel = disk.create(part)) {
            ByteBuffer bytes = ByteBuffer.wrap(sideCar.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads what is told of a recording; empty when the file is about something else. */
    static Optional<SideCar> read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonElement json = JsonParser.parseString(Files.readString(file));
            return json.isJsonObject()
                    ? Optional.of(new SideCar(json.getAsJsonObject())).filter(SideCar::isOurs)
                    : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}

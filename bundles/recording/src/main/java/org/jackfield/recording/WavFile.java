package org.jackfield.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WAV file that is being written. Of one thread. */
final class WavFile {

    private static final Logger LOG = LoggerFactory.getLogger(WavFile.class);

    private final Path path;
    private final FileChannel channel;
    private final int sampleRate;
    private long frames;

    private WavFile(Path path, FileChannel channel, int sampleRate, long frames) {
        this.path = path;
        this.channel = channel;
        this.sampleRate = sampleRate;
        this.frames = frames;
    }

    /** Makes a file without sound; another process that repairs what is unfinished finds it locked. */
    static WavFile create(Disk disk, Path path, int sampleRate) throws IOException {
        FileChannel channel = disk.create(path);
        try {
            lock(channel, path);
            writeAll(channel, WavHeader.of(sampleRate, 0));
            return new WavFile(path, channel, sampleRate, 0);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Takes over a file that was left unfinished; whoever has the channel has locked it. */
    static WavFile unfinished(Path path, FileChannel channel, int sampleRate) throws IOException {
        if (channel.size() < WavHeader.LENGTH) {
            channel.truncate(0);
            writeAll(channel, WavHeader.of(sampleRate, 0));
        }
        return new WavFile(path, channel, sampleRate, 0);
    }

    Path path() {
        return path;
    }

    int sampleRate() {
        return sampleRate;
    }

    long frames() {
        return frames;
    }

    /** Writes whole frames at the end. */
    void append(ByteBuffer pcm) throws IOException {
        long added = pcm.remaining() / WavHeader.BYTES_PER_FRAME;
        if (frames + added > WavHeader.MOST_FRAMES) {
            throw new IOException("it has reached 4 GiB, the most that a WAV file can hold");
        }
        writeAll(channel, pcm);
        frames += added;
    }

    /** Has the header tell what there is: a process that is killed leaves a file that can be played. */
    void updateHeader() throws IOException {
        ByteBuffer header = WavHeader.of(sampleRate, frames);
        while (header.hasRemaining()) {
            channel.write(header, header.position());
        }
    }

    /** Closes the file with as many whole frames as it holds, even if the last write failed. */
    void close() throws IOException {
        try (channel) {
            putRight();
        }
    }

    /** Leaves as many whole frames as there are, and a header that tells so. */
    void putRight() throws IOException {
        long length = Math.max(0, channel.size() - WavHeader.LENGTH);
        frames = Math.min(length / WavHeader.BYTES_PER_FRAME, WavHeader.MOST_FRAMES);
        channel.truncate(WavHeader.LENGTH + frames * WavHeader.BYTES_PER_FRAME);
        updateHeader();
    }

    // Not every file system has locks; a recording is worth more than being sure of nobody else.
    private static void lock(FileChannel channel, Path path) {
        try {
            channel.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("{} cannot be locked: {}", path, e.toString());
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

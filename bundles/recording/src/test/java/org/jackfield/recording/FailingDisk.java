package org.jackfield.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A disk on which there is only so much space left: what does not fit is refused as the system does it. */
final class FailingDisk implements Disk {

    private final Disk disk = new LocalDisk();
    private final String reason;
    private long left;

    FailingDisk(long left, String reason) {
        this.left = left;
        this.reason = reason;
    }

    /** Returns whether so many bytes fit, and takes them. */
    void write(long bytes) throws IOException {
        if (bytes > left) {
            left = 0;
            throw new IOException(reason);
        }
        left -= bytes;
    }

    @Override
    public long usableSpace(Path folder) {
        return left;
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        disk.makeFolder(folder);
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        return new FailingChannel(disk.create(file), this);
    }
}

package org.jackfield.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** What recordings need of a file system; apart, because a test cannot fill a disk. */
interface Disk {

    /** Returns how many bytes can be written where a folder is. */
    long usableSpace(Path folder) throws IOException;

    /** Makes a folder that only its owner can look into, unless it is there. */
    void makeFolder(Path folder) throws IOException;

    /** Makes a file that only its owner can read, and opens it for reading and writing; fails when it is there already. */
    FileChannel create(Path file) throws IOException;
}

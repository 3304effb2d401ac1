package org.jackfield.recording;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why something on the disk failed: some exceptions have only the file for a message. */
final class Reasons {

    private Reasons() {}

    static String of(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "access denied";
        } else if (fault instanceof NoSuchFileException) {
            return "no such file or folder";
        } else if (fault instanceof NotDirectoryException || fault instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        } else if (fault instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return fault.getMessage() == null ? fault.toString() : fault.getMessage();
    }
}

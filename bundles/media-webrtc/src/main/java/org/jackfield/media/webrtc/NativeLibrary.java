package org.jackfield.media.webrtc;

import dev.onvoid.webrtc.internal.NativeLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jackfield.spi.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads libwebrtc. Done here before any class that has it loaded by its static initializer: that would fail once and for
 * all, while this can be tried again when the missing package was installed.
 */
final class NativeLibrary {

    /** Loads; as {@link NativeLoader#loadLibrary(String)}. */
    @FunctionalInterface
    interface Loader {

        /** Throws what the loading throws. */
        void load() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    private final Loader loader;

    NativeLibrary() {
        this(() -> NativeLoader.loadLibrary("webrtc-java"));
    }

    NativeLibrary(Loader loader) {
        this.loader = loader;
    }

    /**
     * Sees to it that the library is loaded.
     *
     * @throws MediaException which says what is missing, and which package brings it
     */
    void load() throws MediaException {
        try {
            loader.load();
        } catch (Throwable e) {
            NativeLibraryFault fault = NativeLibraryFault.of(e);
            fault.unpackedLibrary().ifPresent(NativeLibrary::delete);
            throw new MediaException(MediaException.Kind.NATIVE_LIBRARY, fault.message(), e);
        }
    }

    /** webrtc-java unpacks 23 MB at every attempt and leaves them when the attempt fails. */
    private static void delete(Path unpacked) {
        try {
            Files.deleteIfExists(unpacked);
        } catch (IOException e) {
            LOG.warn("The unpacked library {} could not be deleted: {}", unpacked, e.toString());
        }
    }
}

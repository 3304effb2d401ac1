package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onvoid.webrtc.TlsCertPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when the native library cannot be loaded. */
class NativeLibraryTest {

    @Test
    void theMissingFileAndThePackageAreNamed() {
        MediaException fault = faultOf(new UnsatisfiedLinkError("/tmp/libwebrtc-java-linux-x86_6412.so: libpulse.so.0:"
                + " cannot open shared object file: No such file or directory"));

        assertThat(fault.kind()).isEqualTo(MediaException.Kind.NATIVE_LIBRARY);
        assertThat(fault)
                .hasMessageContaining("needs libpulse.so.0, which is missing")
                .hasMessageContaining("install the package libpulse0")
                .hasMessageContaining("libx11-6");
    }

    @Test
    void eachLibraryHasItsPackage() {
        assertThat(faultOf(missing("libX11.so.6"))).hasMessageContaining("package libx11-6");
        assertThat(faultOf(missing("libdbus-1.so.3"))).hasMessageContaining("package libdbus-1-3");
        assertThat(faultOf(missing("libXcomposite.so.1"))).hasMessageContaining("package libxcomposite1");
        assertThat(faultOf(missing("libother.so.2")))
                .hasMessageContaining("libother.so.2")
                .hasMessageContaining("the package that holds it");
    }

    @Test
    void aPlatformWithoutALibraryIsNamed() {
        assertThat(faultOf(new NullPointerException()))
                .hasMessageContaining("no WebRTC library for " + System.getProperty("os.name"));
    }

    @Test
    void anotherFaultOfTheLoaderIsQuoted() {
        assertThat(faultOf(new UnsatisfiedLinkError("failed to map segment")))
                .hasMessageContaining("failed to map segment");
    }

    @Test
    void theUnpackedLibraryIsDeleted(@TempDir Path directory) throws IOException {
        Path unpacked = Files.createFile(directory.resolve("libwebrtc-java-linux-x86_641234.so"));

        faultOf(new UnsatisfiedLinkError(unpacked + ": libpulse.so.0: cannot open shared object file"));

        assertThat(unpacked).doesNotExist();
    }

    @Test
    void pathsFailUntilTheLibraryCanBeLoaded() throws InterruptedException, ExecutionException, TimeoutException {
        AtomicInteger attempts = new AtomicInteger();
        NativeLibrary library = new NativeLibrary(() -> {
            attempts.incrementAndGet();
            throw missing("libpulse.so.0");
        });
        WebRtcMediaProvider provider = new WebRtcMediaProvider(library, Optional.empty(), TlsCertPolicy.SECURE);
        MediaPath path = provider.open(
                new MediaIntent("call", AudioInput.silence(), false, Duration.ofSeconds(1)), new IgnoredEvents());

        for (int attempt = 0; attempt < 2; attempt++) {
            ExecutionException fault = catchThrowableOfType(
                    ExecutionException.class,
                    () -> path.offer().toCompletableFuture().get(10, TimeUnit.SECONDS));
            assertThat(fault).cause().hasMessageContaining("install the package libpulse0");
        }
        path.close().toCompletableFuture().get(10, TimeUnit.SECONDS);
        provider.stop();

        assertThat(attempts).as("tried anew each time, and once at the start").hasValue(3);
        assertThat(provider.nativeHandles()).isZero();
    }

    private static UnsatisfiedLinkError missing(String file) {
        return new UnsatisfiedLinkError("/tmp/libwebrtc-java-none.so: " + file + ": cannot open shared object file");
    }

    private static MediaException faultOf(Throwable cause) {
        NativeLibrary library = new NativeLibrary(() -> {
            if (cause instanceof Error error) {
                throw error;
            }
            throw (Exception) cause;
        });
        return catchThrowableOfType(MediaException.class, library::load);
    }
}

package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The provider's bundle comes and goes beside the bundle that holds the library, each time with a call. */
class FelixIT {

    private static final String HOLDER = "org.jackfield.media.webrtc.native-";
    private static final String PROVIDER = "org.jackfield.media.webrtc-";
    private static final int ROUNDS = 10;

    private final long copiesBefore = mappedLibraries();
    private EmbeddedFelix felix;

    @BeforeEach
    void startFramework(@TempDir Path storage) throws Exception {
        felix = new EmbeddedFelix(storage);
        felix.install(HOLDER).start();
    }

    @AfterEach
    void stopFramework() throws Exception {
        felix.stop();
    }

    @Test
    void theProviderIsStoppedAndStarted() throws Exception {
        Bundle provider = felix.install(PROVIDER);
        for (int round = 0; round < ROUNDS; round++) {
            provider.start();
            TestCall.connect(felix.awaitProvider()).exercise().close();
            provider.stop();
            assertThat(felix.hasProvider()).isFalse();
        }
    }

    /** A class loader that libwebrtc or a thread held on to would stay for ever, with all that the bundle had. */
    @Test
    void theClassLoadersOfProvidersThatWentAreCollected() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            loaders.add(installAndUninstall());
        }
        awaitCollected(loaders);
        assertThat(mappedLibraries() - copiesBefore)
                .as("copies of the library that the framework brought")
                .isLessThanOrEqualTo(1);
    }

    private WeakReference<ClassLoader> installAndUninstall() throws Exception {
        Bundle provider = felix.install(PROVIDER);
        provider.start();
        TestCall.connect(felix.awaitProvider()).exercise().close();
        WeakReference<ClassLoader> loader =
                new WeakReference<>(provider.adapt(BundleWiring.class).getClassLoader());
        provider.uninstall();
        felix.refresh();
        return loader;
    }

    private static void awaitCollected(List<WeakReference<ClassLoader>> loaders) {
        long begin = System.nanoTime();
        while (alive(loaders) > 0 && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(20)) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        System.out.println("class loaders alive: " + alive(loaders) + " of " + loaders.size());
        // What the registry handed out last may be held a little by the thread that asked for it.
        assertThat(alive(loaders)).as("class loaders that are left").isLessThanOrEqualTo(1);
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private static long mappedLibraries() {
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.filter(line -> line.toLowerCase(Locale.ROOT).contains("libwebrtc-java"))
                    .map(line -> line.split(" +", 6)[4])
                    .distinct()
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

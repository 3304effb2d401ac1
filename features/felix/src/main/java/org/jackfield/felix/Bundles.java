package org.jackfield.felix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/** The bundles of the folder {@code bundles}: each folder in it is a start level. */
final class Bundles {

    private final BundleContext framework;

    Bundles(BundleContext framework) {
        this.framework = framework;
    }

    /** Installs all and marks them for start at their level. */
    void install(Path folder) throws IOException, BundleException {
        for (Path level : list(folder)) {
            for (Path jar : list(level)) {
                install(jar, Integer.parseInt(level.getFileName().toString()));
            }
        }
    }

    private void install(Path jar, int startLevel) throws BundleException {
        // By reference: nothing is copied, which with a native library of 23 MB is worth it.
        Bundle bundle = framework.installBundle("reference:" + jar.toUri());
        bundle.adapt(BundleStartLevel.class).setStartLevel(startLevel);
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
            bundle.start();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}

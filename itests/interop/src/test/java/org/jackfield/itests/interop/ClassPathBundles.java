package org.jackfield.itests.interop;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;
import org.ops4j.pax.exam.Option;

/**
 * The bundles on the class path of the tests: what Maven resolved, and of this project what the same build has just made.
 */
final class ClassPathBundles {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Map<String, String> locations = new HashMap<>();

    /** Looks through the class path. */
    ClassPathBundles() {
        try {
            for (URL manifest : Collections.list(getClass().getClassLoader().getResources(MANIFEST))) {
                symbolicName(manifest).ifPresent(name -> locations.putIfAbsent(name, location(manifest)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has these bundles installed and started. */
    Option provision(String... symbolicNames) {
        return composite(
                Arrays.stream(symbolicNames).map(name -> bundle(location(name))).toArray(Option[]::new));
    }

    private String location(String symbolicName) {
        return Optional.ofNullable(locations.get(symbolicName))
                .orElseThrow(() -> new IllegalStateException("no bundle " + symbolicName + " on the class path"));
    }

    private static Optional<String> symbolicName(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            String header = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
            return Optional.ofNullable(header).map(value -> value.split(";", 2)[0].trim());
        }
    }

    /** Turns {@code jar:file:/some.jar!/META-INF/MANIFEST.MF} into {@code file:/some.jar}. */
    private static String location(URL manifest) {
        String entry = manifest.toString();
        return entry.substring("jar:".length(), entry.length() - MANIFEST.length() - "!/".length());
    }
}

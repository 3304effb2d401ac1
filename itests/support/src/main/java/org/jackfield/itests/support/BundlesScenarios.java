package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** The bundles are there, and they run. */
public abstract class BundlesScenarios {

    private static final Set<String> EXPECTED = Set.of(
            "org.jackfield.api",
            "org.jackfield.spi",
            "org.jackfield.core",
            "org.jackfield.signalling.sip",
            "org.jackfield.media.webrtc.native",
            "org.jackfield.media.webrtc",
            "org.jackfield.recording",
            "org.jackfield.eventadmin",
            "org.jackfield.shell");

    private final Services services = new Services();

    @Test
    public void allBundlesAreInstalled() {
        Set<String> names = services.ourBundles().stream()
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(EXPECTED), names);
    }

    @Test
    public void allBundlesAreActive() {
        for (Bundle bundle : services.ourBundles()) {
            Await.until(
                    bundle.getSymbolicName() + " is active", Services.BOUND, () -> bundle.getState() == Bundle.ACTIVE);
        }
    }
}

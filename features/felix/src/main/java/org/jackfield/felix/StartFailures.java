package org.jackfield.felix;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/** Remembers which bundles could not be started, and why. */
final class StartFailures implements FrameworkListener {

    /** Without these there is no phone at all; all others are optional. */
    private static final Set<String> ESSENTIAL = Set.of(
            "org.apache.felix.configadmin",
            "org.apache.felix.fileinstall",
            "org.apache.felix.scr",
            "org.jackfield.api",
            "org.jackfield.spi",
            "org.jackfield.core");

    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == FrameworkEvent.ERROR
                && bundle.getState() != Bundle.ACTIVE
                && bundle.getBundleId() != 0) {
            reasons.put(bundle.getSymbolicName(), String.valueOf(reason(event.getThrowable())));
        }
    }

    private static Throwable reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest != null && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /** Returns why each of the bundles that did not start did not, by symbolic name. */
    Map<String, String> reasons() {
        return new TreeMap<>(reasons);
    }

    /** Returns whether a bundle is among them that everything else needs. */
    boolean areEssential() {
        return reasons.keySet().stream().anyMatch(ESSENTIAL::contains);
    }
}

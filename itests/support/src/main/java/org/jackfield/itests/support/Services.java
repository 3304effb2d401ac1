package org.jackfield.itests.support;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** Gets services and bundles of the framework that this runs in. */
public final class Services {

    /** How long a service may take to come or go. */
    public static final Duration BOUND = Duration.ofSeconds(15);

    /** Returns the framework's side of this bundle; not kept, as Pax Exam makes test objects outside a framework too. */
    public BundleContext context() {
        return FrameworkUtil.getBundle(Services.class).getBundleContext();
    }

    /** Returns the service of this type, waiting for it if it is not there yet. */
    public <T> T await(Class<T> type) {
        return await(type, "(objectClass=" + type.getName() + ")");
    }

    /** Returns the service of this type to which the filter applies, waiting for it if it is not there yet. */
    public <T> T await(Class<T> type, String filter) {
        Await.until(type.getSimpleName() + " " + filter, BOUND, () -> count(type, filter) > 0);
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), type, null);
        tracker.open();
        try {
            return Arrays.stream(tracker.getServiceReferences())
                    .filter(reference -> filter(filter).match(reference))
                    .map(tracker::getService)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("gone again: " + type + filter));
        } finally {
            tracker.close();
        }
    }

    /** Waits until no service of this type fits the filter. */
    public void awaitNone(Class<?> type, String filter) {
        Await.until("no " + type.getSimpleName() + " " + filter, BOUND, () -> count(type, filter) == 0);
    }

    private int count(Class<?> type, String filter) {
        try {
            return context().getServiceReferences(type, filter).size();
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Filter filter(String text) {
        try {
            return FrameworkUtil.createFilter(text);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the bundles of this project, the tests' own ones left out. */
    public List<Bundle> ourBundles() {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null)
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.jackfield."))
                .filter(bundle -> !bundle.getSymbolicName().contains(".itests"))
                .collect(Collectors.toList());
    }

    /** Returns the bundle with this symbolic name. */
    public Bundle bundle(String symbolicName) {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no bundle " + symbolicName));
    }

    /** Starts a bundle. */
    public void start(String symbolicName) {
        try {
            bundle(symbolicName).start();
        } catch (BundleException e) {
            throw new AssertionError("cannot start " + symbolicName, e);
        }
    }

    /** Stops a bundle. */
    public void stop(String symbolicName) {
        try {
            bundle(symbolicName).stop();
        } catch (BundleException e) {
            throw new AssertionError("cannot stop " + symbolicName, e);
        }
    }
}

package org.jackfield.itests.support;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

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

    /**
     * Returns the service of this type to which the filter applies, waiting for it if it is not there yet. It is given back
     * when this bundle stops.
     */
    public <T> T await(Class<T> type, String filter) {
        Await.until(type.getSimpleName() + " " + filter, BOUND, () -> !find(type, filter)
                .isEmpty());
        return context().getService(find(type, filter).iterator().next());
    }

    /** Waits until no service of this type fits the filter. */
    public void awaitNone(Class<?> type, String filter) {
        Await.until("no " + type.getSimpleName() + " " + filter, BOUND, () -> find(type, filter)
                .isEmpty());
    }

    /** Returns the services of this type that fit the filter. */
    public <T> Collection<ServiceReference<T>> find(Class<T> type, String filter) {
        try {
            return context().getServiceReferences(type, filter);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the bundles of this project, tests and examples left out. */
    public List<Bundle> ourBundles() {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null)
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.jackfield."))
                .filter(bundle -> !bundle.getSymbolicName().startsWith("org.jackfield.itests."))
                .filter(bundle -> !bundle.getSymbolicName().startsWith("org.jackfield.examples."))
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

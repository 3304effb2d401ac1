package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jackfield.spi.media.MediaProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.ServiceTracker;

/** A framework in this JVM, which shares the SPI with the test. */
final class EmbeddedFelix {

    private static final String SHARED =
            "org.jackfield.session;version=0.1.0,org.jackfield.spi.media;version=0.1.0,org.slf4j;version=1.7.36";

    /** Declarative Services and what they need. */
    private static final List<String> COMPONENTS = List.of(
            "org.osgi.util.function-",
            "org.osgi.util.promise-",
            "org.osgi.service.component-",
            "org.apache.felix.scr-");

    private final Framework framework;

    EmbeddedFelix(Path storage) throws BundleException {
        FrameworkFactory factory = new org.apache.felix.framework.FrameworkFactory();
        framework = factory.newFramework(Map.of(
                Constants.FRAMEWORK_STORAGE, storage.toString(), Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED));
        framework.start();
        for (String jar : COMPONENTS) {
            install(jar).start();
        }
    }

    /** Installs the jar of the class path that begins with this name. */
    Bundle install(String jar) throws BundleException {
        String file = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> new File(entry).getName().startsWith(jar))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + jar + " in the class path"));
        return framework.getBundleContext().installBundle(new File(file).toURI().toString());
    }

    /** Waits for the provider's service. */
    MediaProvider awaitProvider() throws InterruptedException {
        ServiceTracker<MediaProvider, MediaProvider> tracker =
                new ServiceTracker<>(framework.getBundleContext(), MediaProvider.class, null);
        tracker.open();
        MediaProvider provider = tracker.waitForService(TimeUnit.SECONDS.toMillis(20));
        tracker.close();
        assertThat(provider).as("the provider").isNotNull();
        return provider;
    }

    boolean hasProvider() {
        ServiceReference<MediaProvider> reference =
                framework.getBundleContext().getServiceReference(MediaProvider.class);
        return reference != null;
    }

    /** Lets go of the class loaders of bundles that were uninstalled. */
    void refresh() throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(null, event -> refreshed.countDown());
        assertThat(refreshed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(20));
    }
}

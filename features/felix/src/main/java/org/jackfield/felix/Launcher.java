package org.jackfield.felix;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import java.util.ServiceLoader;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Starts the framework, waits for its end, and says how it ended. */
final class Launcher {

    private static final long STOP_LIMIT_MILLISECONDS = 15_000;

    private static final String LOGGING = "org.ops4j.pax.logging.cfg";

    private final long begin = System.nanoTime();
    private final Options options;
    private final PrintStream errors;

    Launcher(Options options, PrintStream errors) {
        this.options = options;
        this.errors = errors;
    }

    /** Returns the exit status, once the framework has stopped. */
    int run() throws IOException, BundleException, InterruptedException {
        prepare();
        Framework framework = framework();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(framework), "jackfield-shutdown"));
        framework.init();
        StartFailures failures = new StartFailures();
        framework.getBundleContext().addFrameworkListener(failures);
        new Bundles(framework.getBundleContext()).install(options.home().resolve("bundles"));
        framework.start();
        failures.reasons().forEach((bundle, why) -> errors.println("The bundle " + bundle + " did not start: " + why));
        if (failures.areEssential()) {
            framework.stop();
            framework.waitForStop(STOP_LIMIT_MILLISECONDS);
            return 1;
        }
        errors.printf(Locale.ROOT, "Started in %.1f s.%n", (System.nanoTime() - begin) / 1e9);
        return waitForEnd(framework);
    }

    private void prepare() throws IOException {
        Path etc = options.run().resolve("etc");
        Files.createDirectories(etc);
        Files.deleteIfExists(options.exitStatus());
        if (options.config().isPresent()) {
            Properties accounts = new Properties();
            accounts.setProperty("felix.fileinstall.dir", options.config().get().toString());
            accounts.setProperty("felix.fileinstall.filter", "org\\.jackfield\\..*\\.cfg");
            try (Writer file = Files.newBufferedWriter(etc.resolve("org.apache.felix.fileinstall-accounts.cfg"))) {
                accounts.store(file, null);
            }
        }
        Files.copy(
                options.home().resolve("etc").resolve(LOGGING),
                etc.resolve(LOGGING),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Framework framework() {
        return ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no OSGi framework is on the class path"))
                .newFramework(FrameworkSettings.of(options));
    }

    private int waitForEnd(Framework framework) throws IOException, InterruptedException {
        FrameworkEvent end = framework.waitForStop(0);
        if (end.getType() == FrameworkEvent.ERROR) {
            errors.println("The framework ended with an error: " + end.getThrowable());
            return 1;
        }
        return Files.exists(options.exitStatus())
                ? Integer.parseInt(Files.readString(options.exitStatus()).strip())
                : 0;
    }

    private void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(STOP_LIMIT_MILLISECONDS);
            StandardOutput.close();
        } catch (BundleException e) {
            errors.println("The framework did not stop: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.jackfield.benchmarks.calls;

import java.util.List;
import org.jackfield.session.Phone;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Runs the benchmarks of calls as soon as both phones are there, inside the real runnable, and stops the framework. */
@Component(immediate = true)
public final class CallBenchmark {

    private final BundleContext context;
    private final Phone alice;
    private final Phone bob;
    private final Thread thread = new Thread(this::run, "benchmark");

    /** Begins to measure. */
    @Activate
    public CallBenchmark(
            BundleContext context,
            @Reference(target = "(phone.name=alice)") Phone alice,
            @Reference(target = "(phone.name=bob)") Phone bob) {
        this.context = context;
        this.alice = alice;
        this.bob = bob;
        thread.start();
    }

    /** Gives up when a phone goes. */
    @Deactivate
    public void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            SetUp jackfield = new JackfieldSetUp(
                    alice, bob.address().uri() + "@" + bob.status().detail());
            try (BareMedia media = new BareMedia()) {
                new SetUpComparison(List.of(new BareSetUp(media), jackfield), number("benchmark.calls", 100)).run();
            }
            new Soak(jackfield, number("benchmark.soak", 1000), alice, bob).run();
        } catch (Exception e) {
            System.err.println("The benchmark broke off: " + e);
            e.printStackTrace();
        } finally {
            stopFramework();
        }
    }

    private int number(String property, int otherwise) {
        return Integer.parseInt(text(property, Integer.toString(otherwise)));
    }

    private String text(String property, String otherwise) {
        String value = context.getProperty(property);
        return value == null ? otherwise : value;
    }

    private void stopFramework() {
        try {
            context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop();
        } catch (BundleException e) {
            System.err.println("The framework does not stop: " + e);
        }
    }
}

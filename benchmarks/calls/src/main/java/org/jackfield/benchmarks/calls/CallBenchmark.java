package org.jackfield.benchmarks.calls;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.PhoneState;
import org.jackfield.session.Registration;
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
            awaitConnected(alice);
            awaitConnected(bob);
            SetUp jackfield = new JackfieldSetUp(alice, text("benchmark.target", "sip:200@127.0.0.1:5071"));
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

    private static void awaitConnected(Phone phone) throws InterruptedException, TimeoutException {
        CountDownLatch connected = new CountDownLatch(1);
        PhoneListener listener = new PhoneListener() {
            @Override
            public void onConnected(PhoneEvent.Connected event) {
                connected.countDown();
            }
        };
        Registration registration = phone.addListener(listener);
        try {
            if (phone.status().state() != PhoneState.CONNECTED && !connected.await(20, TimeUnit.SECONDS)) {
                throw new TimeoutException(
                        phone.name() + " is not connected: " + phone.status().detail());
            }
        } finally {
            registration.close();
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

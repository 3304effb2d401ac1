package org.jackfield.examples.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.SessionListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the configured call once, on a thread of its own, and then does with the framework what is configured. */
@Component(
        service = {},
        configurationPid = "org.jackfield.demo",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DemoConfiguration.class)
public final class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final Changes changes = new Changes();
    private final Parties parties = new Parties();
    private BundleContext context;
    private DemoConfiguration configuration;
    private Thread thread;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPhone(Phone phone) {
        parties.add(phone);
        changes.signal();
    }

    void removePhone(Phone phone) {
        parties.remove(phone);
        changes.signal();
    }

    @Activate
    void activate(BundleContext bundleContext, DemoConfiguration demoConfiguration) {
        context = bundleContext;
        configuration = demoConfiguration;
        thread = new Thread(this::run, "jackfield-demo");
        thread.start();
    }

    @Deactivate
    void deactivate() {
        thread.interrupt();
    }

    private void run() {
        try {
            boolean complete = show(new Narrator(output(configuration.output()), configuration.color()));
            writeExitStatus(complete ? 0 : 1);
            leave();
        } catch (InterruptedException e) {
            LOG.info("The demo call was interrupted");
            Thread.currentThread().interrupt();
        } catch (IOException | BundleException | RuntimeException e) {
            LOG.error("The demo call failed", e);
        }
    }

    private boolean show(Narrator narrator) throws InterruptedException {
        EventLog log = new EventLog(narrator, changes);
        ServiceRegistration<?> listeners = context.registerService(
                new String[] {SessionListener.class.getName(), PhoneListener.class.getName()}, log, null);
        try {
            DemoCall call = new DemoCall(configuration, parties, log, changes);
            return new Walk(narrator).through(call.steps(), call::abandon);
        } finally {
            listeners.unregister();
        }
    }

    private static PrintStream output(String name) {
        FileDescriptor descriptor = name.equals("stderr") ? FileDescriptor.err : FileDescriptor.out;
        return new PrintStream(new FileOutputStream(descriptor), true, Charset.defaultCharset());
    }

    private void writeExitStatus(int status) throws IOException {
        if (!configuration.exitStatusFile().isEmpty()) {
            Files.writeString(Path.of(configuration.exitStatusFile()), status + "\n");
        }
    }

    private void leave() throws BundleException {
        Bundle framework = context.getBundle(0);
        if (configuration.stop()) {
            framework.stop();
        } else if (configuration.nextStartLevel() > 0) {
            framework.adapt(FrameworkStartLevel.class).setStartLevel(configuration.nextStartLevel());
        }
    }
}

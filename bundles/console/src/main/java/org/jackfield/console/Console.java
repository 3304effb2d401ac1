package org.jackfield.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandProcessor;
import org.jackfield.session.Phone;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
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

/** Does what is configured, once, on a thread of its own. */
@Component(
        service = {},
        configurationPid = "org.jackfield.console",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ConsoleConfiguration.class)
public final class Console {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PhoneReport phones = new PhoneReport(WAIT_NANOS);
    private BundleContext context;
    private ConsoleConfiguration configuration;
    private Thread thread;

    @Reference
    private CommandProcessor processor;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPhone(Phone phone) {
        phones.add(phone);
    }

    void removePhone(Phone phone) {
        phones.remove(phone);
    }

    @Activate
    void activate(BundleContext bundleContext, ConsoleConfiguration consoleConfiguration) {
        context = bundleContext;
        configuration = consoleConfiguration;
        thread = new Thread(this::run, "jackfield-console");
        // Reading standard input cannot be interrupted; it must not keep the process.
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void deactivate() {
        thread.interrupt();
    }

    private void run() {
        try {
            phones.tell(names(configuration.phones()), StandardStream.of(FileDescriptor.err));
            Bundle framework = context.getBundle(0);
            if (configuration.nextStartLevel() > 0) {
                framework.adapt(FrameworkStartLevel.class).setStartLevel(configuration.nextStartLevel());
            }
            if (configuration.input() && readCommands()) {
                framework.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | BundleException | RuntimeException e) {
            LOG.error("The console failed", e);
        }
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns whether the framework is to be stopped. */
    private boolean readCommands() throws IOException, InterruptedException {
        PrintStream output = StandardStream.of(FileDescriptor.out);
        PrintStream errors = StandardStream.of(FileDescriptor.err);
        try (Shell shell = shell(output, errors)) {
            CommandInput commands = new CommandInput(shell, output, errors);
            CommandInput.End end = commands.run(new BufferedReader(
                    new InputStreamReader(new FileInputStream(FileDescriptor.in), Charset.defaultCharset())));
            if (commands.failed()) {
                writeExitStatus();
            }
            return end == CommandInput.End.EXIT || configuration.endOfInput().equals("stop");
        }
    }

    private Shell shell(PrintStream output, PrintStream errors) {
        return context.getServiceReference(KarafShell.SERVICE) == null
                ? new GogoShell(processor, output, errors)
                : new KarafShell(context, output, errors);
    }

    private void writeExitStatus() throws IOException {
        if (!configuration.exitStatusFile().isEmpty()) {
            Files.writeString(Path.of(configuration.exitStatusFile()), "1\n");
        }
    }
}

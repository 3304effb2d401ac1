package org.jackfield.console;

import java.io.InputStream;
import java.io.PrintStream;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Karaf's shell: its Gogo carries commands out for Karaf's own sessions only. */
final class KarafShell implements Shell {

    /** The service's name, as text: asking for it must not need the class. */
    static final String SERVICE = "org.apache.karaf.shell.api.console.SessionFactory";

    private final BundleContext context;
    private final ServiceReference<SessionFactory> reference;
    private final Session session;

    KarafShell(BundleContext context, PrintStream output, PrintStream errors) {
        this.context = context;
        reference = context.getServiceReference(SessionFactory.class);
        session = context.getService(reference).create(InputStream.nullInputStream(), output, errors);
    }

    @Override
    public String execute(String command) throws Exception {
        Object result = session.execute(command);
        return result == null ? null : result.toString();
    }

    @Override
    public void close() {
        session.close();
        context.ungetService(reference);
    }
}

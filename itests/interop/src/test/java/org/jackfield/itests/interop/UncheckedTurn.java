package org.jackfield.itests.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jackfield.itests.support.Services;
import org.jackfield.spi.media.MediaProvider;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Media that take any certificate of a TURN server, while it is open: libwebrtc knows public authorities only. */
final class UncheckedTurn implements AutoCloseable {

    private static final String PID = "org.jackfield.media.webrtc";
    private static final String CHECK = "checkTurnCertificates";

    private final Services services = new Services();
    private final Configuration configuration;

    UncheckedTurn() {
        try {
            configuration = services.await(ConfigurationAdmin.class).getConfiguration(PID, "?");
            configuration.update(FrameworkUtil.asDictionary(Map.of(CHECK, false)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        services.await(MediaProvider.class, "(" + CHECK + "=false)");
    }

    @Override
    public void close() {
        ServiceReference<MediaProvider> unchecked = services.find(MediaProvider.class, "(" + CHECK + "=false)")
                .iterator()
                .next();
        try {
            configuration.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        services.awaitNone(MediaProvider.class, "(service.id=" + unchecked.getProperty("service.id") + ")");
        services.await(MediaProvider.class);
    }

    @Override
    public String toString() {
        return CHECK + " is off for the bed's own authority";
    }
}

package org.jackfield.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneState;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configures accounts the way an administrator does, and takes them away again at the end. */
public final class Accounts implements AutoCloseable {

    private final Services services = new Services();
    private final Map<String, Configuration> configurations = new LinkedHashMap<>();

    /**
     * Configures an account on a free port of 127.0.0.1 and waits until it can make and take calls.
     *
     * @param name its name, which is its number too
     * @param settings what else to configure
     */
    public Phone create(String name, Map<String, ?> settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("number", name);
        all.put("bind", "127.0.0.1:" + freePort());
        all.put("callThrottle", 0);
        all.putAll(settings);
        configure(name, all);
        Phone phone = services.await(Phone.class, filter(name));
        awaitState(phone, PhoneState.CONNECTED);
        return phone;
    }

    /** Configures an account and waits for nothing. */
    public void configure(String name, Map<String, ?> settings) {
        try {
            Configuration configuration =
                    services.await(ConfigurationAdmin.class).getFactoryConfiguration(Phone.FACTORY_PID, name, "?");
            configurations.put(name, configuration);
            configuration.update(FrameworkUtil.asDictionary(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes an account away and waits until its service is gone. */
    public void delete(String name) {
        try {
            configurations.remove(name).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        services.awaitNone(Phone.class, filter(name));
    }

    /** Takes all accounts away. */
    @Override
    public void close() {
        for (String name : configurations.keySet().toArray(new String[0])) {
            delete(name);
        }
    }

    /** Waits until a phone is in this state. */
    public static void awaitState(Phone phone, PhoneState state) {
        Await.until(
                phone.name() + " is " + state + ", not " + phone.status(),
                Services.BOUND,
                () -> phone.status().state() == state);
    }

    /** Returns the URI under which a phone is reached directly: where its account listens. */
    public static String uri(Phone phone) {
        try {
            Configuration configuration = new Services()
                    .await(ConfigurationAdmin.class)
                    .getFactoryConfiguration(Phone.FACTORY_PID, phone.name(), "?");
            return "sip:" + phone.address().user() + "@"
                    + configuration.getProperties().get("bind");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the filter for the phone of this name. */
    public static String filter(String name) {
        return "(" + Phone.NAME + "=" + name + ")";
    }
}

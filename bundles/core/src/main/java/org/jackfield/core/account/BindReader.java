package org.jackfield.core.account;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.core.number.Hosts;
import org.jackfield.spi.signalling.LineConfiguration;

/** Reads where an account's line listens. */
final class BindReader {

    private static final Pattern BIND = Pattern.compile("(.+):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * A local address and port.
     *
     * @param host an IP address, or {@link LineConfiguration#AUTO}
     * @param port 0: any free one
     */
    record Bind(String host, int port) {}

    private final Settings settings;

    BindReader(Settings settings) {
        this.settings = settings;
    }

    /**
     * Returns the address.
     *
     * @param hasServer whether there is a server: then its way is found when nothing is said, else this machine is meant
     */
    Bind bind(boolean hasServer) {
        String text = settings.text("bind", hasServer ? LineConfiguration.AUTO + ":0" : AccountDefaults.BIND);
        Matcher matcher = BIND.matcher(text);
        boolean fits = matcher.matches() && Integer.parseInt(matcher.group(2)) <= HIGHEST_PORT;
        boolean automatic = fits && matcher.group(1).equals(LineConfiguration.AUTO);
        Settings.check(
                fits && (Hosts.isAddress(matcher.group(1)) || automatic),
                "bind",
                text,
                "an IP address or auto, a colon and a port from 0 (any free one) to 65535");
        Settings.check(!automatic || hasServer, "bind", text, "an IP address and a port, since server is not set");
        return new Bind(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }
}

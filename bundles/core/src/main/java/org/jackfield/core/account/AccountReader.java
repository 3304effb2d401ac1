package org.jackfield.core.account;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jackfield.core.number.Hosts;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.signalling.Credentials;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Makes an account of a configuration: the one place where its values are checked. */
public final class AccountReader {

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9\\-_.!~*'()&=+$,]{1,64}");
    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "[::]");
    private static final int LONGEST_NAME = 128;
    private static final int HOUR = 3600;
    private static final int MINUTE_IN_MILLISECONDS = 60_000;

    private final Settings settings;
    private final ServiceReader services;
    private final ServerReader servers;
    private final BindReader binds;
    private final RegistrationReader registrations;
    private final TransportReader transports;
    private final IceReader ice;

    private AccountReader(Map<String, ?> properties) {
        settings = new Settings(properties);
        services = new ServiceReader(settings);
        servers = new ServerReader(settings);
        binds = new BindReader(settings);
        registrations = new RegistrationReader(settings);
        transports = new TransportReader(settings);
        ice = new IceReader(settings);
    }

    /**
     * Reads an account.
     *
     * @param unknown is told each property that means nothing here, such as a misspelt one; it is left out
     * @throws IllegalArgumentException when a value is not allowed: the message names the property, its value and what is
     *     allowed; then nothing is told to {@code unknown}
     */
    public static Account read(String name, Map<String, ?> properties, Consumer<UnknownProperty> unknown) {
        AccountReader reader = new AccountReader(properties);
        Account account = new Account(name, reader.line(), reader.calls());
        reader.settings.unknown().forEach(unknown);
        return account;
    }

    private LineSettings line() {
        String number = settings.text("number", "");
        Settings.check(USER.matcher(number).matches(), "number", number, "1 to 64 characters of a SIP user part");
        String displayName = settings.text("displayName", "");
        Settings.check(displayName.length() <= LONGEST_NAME, "displayName", displayName, "at most 128 characters");
        Optional<String> server = servers.server();
        BindReader.Bind bind = binds.bind(server.isPresent());
        Optional<Credentials> credentials = registrations.credentials(number);
        return new LineSettings(
                number,
                displayName,
                domain(bind.host(), server),
                server,
                bind.host(),
                bind.port(),
                target("signallingTarget"),
                services.trustedPeers(),
                services.sessionTimer(),
                credentials,
                registrations.registration(credentials),
                transports.transport());
    }

    private String domain(String bindHost, Optional<String> server) {
        String own = EVERY_ADDRESS.contains(bindHost) ? "" : bindHost;
        String domain = settings.text("domain", server.map(ServerReader::host).orElse(own));
        Settings.check(Hosts.isHostPort(domain), "domain", domain, Hosts.ALLOWED);
        return domain;
    }

    private CallSettings calls() {
        return new CallSettings(
                audio(),
                autoAnswer(),
                settings.number("maxCalls", AccountDefaults.MAX_CALLS, 1, AccountDefaults.MOST_CALLS),
                settings.flag("callWaiting", true),
                milliseconds("callThrottle", AccountDefaults.CALL_THROTTLE, 0, MINUTE_IN_MILLISECONDS),
                settings.flag("guardUnconnected", true),
                seconds("noAnswerTimeout", AccountDefaults.NO_ANSWER_TIMEOUT, HOUR),
                seconds("mediaTimeout", AccountDefaults.MEDIA_TIMEOUT, HOUR),
                milliseconds("gatheringLimit", AccountDefaults.GATHERING_LIMIT, 100, 30_000),
                Integer.parseInt(settings.choice("rejectCode", "486", "480", "486", "603")),
                services.services(),
                target("mediaTarget"),
                ice.ice(),
                seconds("recoveryTimeout", AccountDefaults.RECOVERY_TIMEOUT, HOUR));
    }

    private AudioInput audio() {
        String text = settings.text("audio", "silence");
        try {
            return AudioInput.parse(text);
        } catch (IllegalArgumentException e) {
            throw Settings.refused(
                    "audio", text, "silence, tone:HZ (20 to 3900), file:PATH of a WAV file, echo, or device");
        }
    }

    private Optional<Duration> autoAnswer() {
        if (settings.text("autoAnswer", "off").equals("off")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.ofSeconds(settings.number("autoAnswer", 0, 0, HOUR)));
        } catch (IllegalArgumentException e) {
            throw Settings.refused("autoAnswer", settings.text("autoAnswer", ""), "off, or seconds from 0 to " + HOUR);
        }
    }

    private Duration seconds(String property, int other, int most) {
        return Duration.ofSeconds(settings.number(property, other, 1, most));
    }

    private Duration milliseconds(String property, int other, int least, int most) {
        return Duration.ofMillis(settings.number(property, other, least, most));
    }

    private Optional<String> target(String property) {
        Optional<String> target = settings.optional(property);
        target.ifPresent(filter -> {
            try {
                FrameworkUtil.createFilter(filter);
            } catch (InvalidSyntaxException e) {
                throw new IllegalArgumentException(
                        Settings.refused(property, filter, "an LDAP filter").getMessage(), e);
            }
        });
        return target;
    }
}

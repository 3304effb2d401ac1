package org.jackfield.core.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;
import org.jackfield.spi.signalling.TransportPolicy;

/** Reads what holds for an account's connections. Whether files are there and fit is seen when they are opened. */
final class TransportReader {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_PINS = 16;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HOUR = 3600;

    private final Settings settings;

    TransportReader(Settings settings) {
        this.settings = settings;
    }

    TransportPolicy transport() {
        OptionalInt tlsPort = settings.optional("tlsPort").isPresent()
                ? OptionalInt.of(settings.number("tlsPort", 0, 0, HIGHEST_PORT))
                : OptionalInt.empty();
        TlsPolicy tls = tls();
        Settings.check(
                tlsPort.isEmpty() || tls.keyStore().isPresent(),
                "keyStore",
                "",
                "the file of our certificate and key (PKCS #12), since tlsPort is set");
        int keepAlive = settings.number("keepAlive", AccountDefaults.KEEP_ALIVE, 0, HOUR);
        int ping = settings.number("ping", AccountDefaults.PING, 0, HOUR);
        return new TransportPolicy(tlsPort, tls, Duration.ofSeconds(keepAlive), Duration.ofSeconds(ping));
    }

    private TlsPolicy tls() {
        return new TlsPolicy(
                file("trustStore"),
                settings.secret("trustStorePassword"),
                pinnedCertificates(),
                file("keyStore"),
                settings.secret("keyStorePassword"),
                clientAuthentication());
    }

    private Optional<Path> file(String property) {
        return settings.optional(property).map(Path::of);
    }

    /** Takes the ways in which tools print a fingerprint: with colons, in capitals. */
    private List<String> pinnedCertificates() {
        String text = settings.text("pinnedCertificates", "");
        List<String> pins = Arrays.stream(text.split(","))
                .map(pin -> pin.strip().replace(":", "").toLowerCase(Locale.ROOT))
                .filter(pin -> !pin.isEmpty())
                .toList();
        boolean fits = pins.size() <= MOST_PINS
                && pins.stream().allMatch(pin -> FINGERPRINT.matcher(pin).matches());
        Settings.check(fits, "pinnedCertificates", text, "SHA-256 fingerprints of 64 hexadecimal digits, at most 16");
        return pins;
    }

    private ClientAuthentication clientAuthentication() {
        String word = settings.choice("tlsClientAuthentication", "none", "none", "wanted", "needed");
        return ClientAuthentication.valueOf(word.toUpperCase(Locale.ROOT));
    }
}

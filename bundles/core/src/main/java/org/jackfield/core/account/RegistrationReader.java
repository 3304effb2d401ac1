package org.jackfield.core.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.spi.signalling.Credentials;
import org.jackfield.spi.signalling.RegistrationPolicy;

/** Reads what an account proves itself with, and whether it registers. */
final class RegistrationReader {

    private static final Pattern HASH =
            Pattern.compile("(?:(MD5|SHA-256|SHA-512-256):)?([0-9A-Fa-f]{64}|[0-9A-Fa-f]{32})");
    private static final int MD5_DIGITS = 32;
    private static final int LEAST_EXPIRES = 60;
    private static final int DAY = 86_400;

    private final Settings settings;

    RegistrationReader(Settings settings) {
        this.settings = settings;
    }

    /** Returns what challenges are answered with. */
    Optional<Credentials> credentials(String number) {
        String user = settings.text("user", number);
        Optional<String> realm = settings.optional("realm");
        Optional<String> password = Optional.of(settings.secret("password")).filter(text -> !text.isEmpty());
        Map<String, String> hashes = hashes(settings.secret("ha1").strip());
        Settings.check(
                realm.isPresent() || hashes.isEmpty(),
                "realm",
                "",
                "the realm that ha1 was made for, since ha1 is set");
        return password.isPresent() || !hashes.isEmpty()
                ? Optional.of(new Credentials(user, realm, password, hashes))
                : Optional.empty();
    }

    private static Map<String, String> hashes(String text) {
        Map<String, String> hashes = new HashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            Matcher matcher = HASH.matcher(part.strip());
            boolean fits = matcher.matches();
            String algorithm = fits && matcher.group(1) != null ? matcher.group(1) : "MD5";
            fits = fits && algorithm.equals("MD5") == (matcher.group(2).length() == MD5_DIGITS);
            fits = fits && hashes.put(algorithm, matcher.group(2).toLowerCase(Locale.ROOT)) == null;
            Settings.check(
                    fits,
                    "ha1",
                    "(secret)",
                    "32 hexadecimal digits (MD5), SHA-256: or SHA-512-256: and 64, or several of these with commas");
        }
        return hashes;
    }

    /** Returns what is wanted of the registrar; without a word about it, who has a password registers. */
    Optional<RegistrationPolicy> registration(Optional<Credentials> credentials) {
        int expires = settings.number("registerExpires", AccountDefaults.REGISTER_EXPIRES, LEAST_EXPIRES, DAY);
        return settings.flag("register", credentials.isPresent())
                ? Optional.of(new RegistrationPolicy(Duration.ofSeconds(expires)))
                : Optional.empty();
    }
}

package org.jackfield.core.account;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jackfield.core.call.ServicePolicy;
import org.jackfield.core.call.ServicePolicy.AcceptTransfer;
import org.jackfield.core.call.ServicePolicy.DtmfMethod;
import org.jackfield.core.call.ServicePolicy.RecordingMode;
import org.jackfield.core.number.Hosts;
import org.jackfield.session.RecordPermissions;
import org.jackfield.spi.signalling.SessionTimerPolicy;

/** Reads what an account says about the services around its calls, and whom it trusts. */
final class ServiceReader {

    private static final Pattern FEATURE_CODE = Pattern.compile("[0-9A-Da-d*#]{0,32}");
    private static final Pattern NETWORK = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");
    private static final int MOST_PEERS = 64;
    private static final int DAY = 86_400;

    private final Settings settings;

    ServiceReader(Settings settings) {
        this.settings = settings;
    }

    ServicePolicy services() {
        return new ServicePolicy(
                settings.flag("autoHold", true),
                choice("dtmf", DtmfMethod.AUTO, DtmfMethod.values()),
                choice("recording", RecordingMode.LOCAL, RecordingMode.values()),
                featureCode(),
                recordPermissions(),
                choice("acceptTransfer", AcceptTransfer.TRUSTED, AcceptTransfer.values()),
                settings.number("maxRedirects", ServicePolicy.DEFAULT.maxRedirects(), 0, 10),
                Duration.ofSeconds(settings.number("longestRetryAfter", AccountDefaults.LONGEST_RETRY_AFTER, 0, 300)));
    }

    /** Returns the addresses and networks whose identity headers and REFERs are believed. */
    List<String> trustedPeers() {
        String text = settings.text("trustedPeers", "");
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> peers = Arrays.stream(text.split(",")).map(String::strip).toList();
        boolean fits = peers.size() <= MOST_PEERS && peers.stream().allMatch(ServiceReader::isNetwork);
        Settings.check(
                fits, "trustedPeers", text, "at most " + MOST_PEERS + " IP addresses or networks such as 10.0.0.0/8");
        return peers;
    }

    /** Returns what is wanted of session timers. */
    Optional<SessionTimerPolicy> sessionTimer() {
        int least = Math.toIntExact(SessionTimerPolicy.LEAST.toSeconds());
        int interval = settings.number("sessionExpires", AccountDefaults.SESSION_EXPIRES, 0, DAY);
        int minimum = settings.number("minSE", least, least, DAY);
        if (interval == 0) {
            return Optional.empty();
        }
        Settings.check(
                interval >= minimum,
                "sessionExpires",
                Integer.toString(interval),
                "0 (off), or seconds from minSE (" + minimum + ") to " + DAY);
        return Optional.of(new SessionTimerPolicy(Duration.ofSeconds(interval), Duration.ofSeconds(minimum)));
    }

    private static boolean isNetwork(String text) {
        var matcher = NETWORK.matcher(text);
        if (!matcher.matches() || !Hosts.isAddress(matcher.group(1))) {
            return false;
        }
        int longest = matcher.group(1).contains(":") ? 128 : 32;
        return matcher.group(2) == null || Integer.parseInt(matcher.group(2)) <= longest;
    }

    private String featureCode() {
        String code = settings.text("recordFeatureCode", "");
        Settings.check(FEATURE_CODE.matcher(code).matches(), "recordFeatureCode", code, "at most 32 of 0-9 A-D * #");
        return code;
    }

    private RecordPermissions recordPermissions() {
        int number = settings.number("recordPermissions", RecordPermissions.ALL.number(), 0, 2);
        return Arrays.stream(RecordPermissions.values())
                .filter(permissions -> permissions.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private <E extends Enum<E>> E choice(String property, E other, E[] values) {
        String[] allowed = Arrays.stream(values).map(ServiceReader::word).toArray(String[]::new);
        String word = settings.choice(property, word(other), allowed);
        return Arrays.stream(values)
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

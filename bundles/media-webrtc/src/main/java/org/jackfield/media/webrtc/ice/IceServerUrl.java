package org.jackfield.media.webrtc.ice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a STUN server (RFC 7064) or a TURN server (RFC 7065), in parts: so that what is configured is found again in what
 * libwebrtc reports, which writes ports and transports out.
 *
 * @param scheme {@code stun}, {@code turn} or {@code turns}
 * @param host in lower case; an IPv6 address without brackets
 * @param port 1 to 65535
 * @param transport {@code udp} or {@code tcp}
 */
public record IceServerUrl(String scheme, String host, int port, String transport) {

    private static final int LONGEST = 300;
    private static final Pattern FORM = Pattern.compile(
            "(?i)(stun|turns?):(?:\\[([0-9a-f:.]{2,45})]|([a-z0-9_.-]{1,253}))(?::(\\d{1,5}))?(?:\\?transport=(udp|tcp))?");

    /** Returns the parts; empty for what is none, or what libwebrtc cannot use. */
    public static Optional<IceServerUrl> parse(String url) {
        Matcher matcher = FORM.matcher(url.length() > LONGEST ? "" : url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("turns");
        String host = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        int port = matcher.group(4) != null ? Integer.parseInt(matcher.group(4)) : tls ? 5349 : 3478;
        String transport = matcher.group(5) != null ? matcher.group(5).toLowerCase(Locale.ROOT) : tls ? "tcp" : "udp";
        boolean usable = port >= 1 && port <= 65_535 && !(scheme.equals("stun") && matcher.group(5) != null);
        return usable
                ? Optional.of(new IceServerUrl(scheme, host.toLowerCase(Locale.ROOT), port, transport))
                : Optional.empty();
    }

    /** Returns whether it relays, for which it wants a name and a password. */
    public boolean relays() {
        return !scheme.equals("stun");
    }
}

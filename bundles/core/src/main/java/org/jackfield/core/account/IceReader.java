package org.jackfield.core.account;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.core.number.Hosts;
import org.jackfield.spi.media.IcePolicy;
import org.jackfield.spi.media.IceServer;

/** Reads which servers help an account's media through NATs. */
final class IceReader {

    private static final Pattern SERVER =
            Pattern.compile("(stun:([^?/@]+)|turns?:([^?/@]+)(?:\\?transport=(?:udp|tcp))?)");
    private static final int MOST_SERVERS = 16;

    private final Settings settings;

    IceReader(Settings settings) {
        this.settings = settings;
    }

    IcePolicy ice() {
        String text = settings.text("iceServers", "");
        String user = settings.text("iceUser", "");
        String password = settings.secret("icePassword");
        List<String> urls = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
        boolean fits = urls.size() <= MOST_SERVERS && urls.stream().allMatch(IceReader::isServer);
        Settings.check(
                fits,
                "iceServers",
                text,
                "at most 16 of stun:HOST[:PORT], turn:HOST[:PORT][?transport=udp or tcp] or turns:HOST[:PORT]");
        boolean needsUser = urls.stream().anyMatch(IceReader::relays);
        Settings.check(!needsUser || !user.isEmpty(), "iceUser", user, "the name for the TURN server in iceServers");
        Settings.check(
                !needsUser || !password.isEmpty(), "icePassword", "", "the password for the TURN server in iceServers");
        boolean relayOnly =
                settings.choice("iceTransportPolicy", "all", "all", "relay").equals("relay");
        Settings.check(
                !relayOnly || needsUser, "iceTransportPolicy", "relay", "all, since iceServers has no TURN server");
        return new IcePolicy(
                urls.stream().map(url -> server(url, user, password)).toList(), relayOnly);
    }

    private static IceServer server(String url, String user, String password) {
        return relays(url) ? new IceServer(url, user, password) : new IceServer(url, "", "");
    }

    private static boolean relays(String url) {
        return url.startsWith("turn");
    }

    private static boolean isServer(String url) {
        Matcher matcher = SERVER.matcher(url);
        return matcher.matches() && Hosts.isHostPort(matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
    }
}

package org.jackfield.core.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.core.number.Hosts;

/** Reads where an account's server is: a SIP URI, or that of a WebSocket. */
final class ServerReader {

    private static final Pattern SIP = Pattern.compile("sips?:([^;@?/]+)(?:;transport=(udp|tcp|tls|ws|wss))?");
    private static final Pattern WEB_SOCKET =
            Pattern.compile("wss?://([^/@?#]+)(/[A-Za-z0-9\\-._~!$&'()*+,;=:@%/?]*)?");
    private static final Pattern CLEARTEXT = Pattern.compile(".*;transport=(?:udp|ws)");
    private static final String ALLOWED = "sip:HOST[:PORT][;transport=udp, tcp, tls, ws or wss], sips:HOST[:PORT], or"
            + " ws://HOST[:PORT]/PATH or wss://HOST[:PORT]/PATH";

    private final Settings settings;

    ServerReader(Settings settings) {
        this.settings = settings;
    }

    /** Returns the server, if there is one. */
    Optional<String> server() {
        Optional<String> server = settings.optional("server");
        server.ifPresent(text -> Settings.check(isServer(text), "server", text, ALLOWED));
        return server;
    }

    private static boolean isServer(String text) {
        Matcher sip = SIP.matcher(text);
        if (sip.matches()) {
            boolean contradicts =
                    text.startsWith("sips:") && CLEARTEXT.matcher(text).matches();
            return Hosts.isHostPort(sip.group(1)) && !contradicts;
        }
        Matcher webSocket = WEB_SOCKET.matcher(text);
        return webSocket.matches() && Hosts.isHostPort(webSocket.group(1));
    }

    /** Returns the host of the server, without its port: the domain, unless another is named. */
    static String host(String server) {
        Matcher sip = SIP.matcher(server);
        Matcher webSocket = WEB_SOCKET.matcher(server);
        String hostPort = sip.matches() ? sip.group(1) : webSocket.matches() ? webSocket.group(1) : "";
        return hostPort.replaceFirst(":\\d+$", "");
    }
}

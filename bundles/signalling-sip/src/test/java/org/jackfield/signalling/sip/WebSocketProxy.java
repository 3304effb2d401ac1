package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;

/** A registrar and stateless proxy (RFC 3261 sections 10.3 and 16.11) for phones that connect by WebSocket. */
final class WebSocketProxy extends WebSocketServer implements AutoCloseable {

    private static final Pattern REQUEST =
            Pattern.compile("([A-Z]+) sips?:(?:[^@;]+@)?([^;:\\s]+)\\S* SIP/2\\.0\r\n.*", Pattern.DOTALL);
    private static final Pattern VIA = Pattern.compile("(?im)^Via: ([^,\r]*?)(,\\s*|\r\n)");
    private static final Pattern BRANCH = Pattern.compile("branch=([^;,\\s]+)");
    private static final String OWN = "z9hG4bKproxy.";

    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, WebSocket> connections = new ConcurrentHashMap<>();
    private final Map<String, WebSocket> phones = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final String scheme;
    private volatile String refusal = "";

    /** Listens. */
    WebSocketProxy() {
        this(InetAddress.getLoopbackAddress());
    }

    WebSocketProxy(InetAddress address) {
        this(address, 0);
    }

    WebSocketProxy(InetAddress address, int port) {
        this("ws", new InetSocketAddress(address, port));
    }

    /** Listens with TLS. */
    WebSocketProxy(SSLContext tls) {
        this("wss", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        setWebSocketFactory(new DefaultSSLWebSocketServerFactory(tls));
    }

    private WebSocketProxy(String scheme, InetSocketAddress address) {
        super(address, 2, List.of(new Draft_6455(List.of(), List.of(new Protocol("sip")))));
        this.scheme = scheme;
        setReuseAddr(true);
        setTcpNoDelay(true);
    }

    WebSocketProxy listening() {
        start();
        started.join();
        return this;
    }

    String url() {
        return scheme + "://localhost:" + getPort() + "/ws?for=test";
    }

    /** Returns the Host header of each handshake. */
    List<String> hosts() {
        return List.copyOf(hosts);
    }

    /** Breaks all connections off. */
    void breakOff() {
        connections.values().forEach(connection -> connection.closeConnection(1006, ""));
    }

    @Override
    public void onStart() {
        started.complete(null);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        hosts.add(handshake.getFieldValue("Host"));
        int number = numbers.incrementAndGet();
        connection.setAttachment(number);
        connections.put(number, connection);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        Matcher request = REQUEST.matcher(message);
        if (message.startsWith("SIP/2.0 ")) {
            respond(message);
        } else if (request.matches() && request.group(1).equals("REGISTER")) {
            register(connection, message);
        } else if (request.matches()) {
            forward(connection, request.group(2), message);
        }
    }

    /** Refuses registrations with that status from now on. */
    void refuseRegistrations(String status) {
        refusal = status;
    }

    private void register(WebSocket connection, String message) {
        if (!refusal.isEmpty()) {
            connection.send(RawPeer.response(message, refusal, "r"));
            return;
        }
        String contact = RawPeer.header(message, "Contact");
        phones.put(contact.replaceAll(".*@([^;>]+).*", "$1"), connection);
        connection.send(RawPeer.response(message, "200 OK", "r", "Contact: " + contact + ";expires=600"));
    }

    /** Sends a request on, with a Via on top that says where responses go. */
    private void forward(WebSocket from, String host, String message) {
        WebSocket to = phones.get(host);
        if (to == null || !to.isOpen()) {
            // As if it led nowhere.
            return;
        }
        Matcher via = VIA.matcher(message);
        Matcher branch = BRANCH.matcher(message);
        if (via.find() && branch.find(via.start())) {
            String own = "Via: SIP/2.0/" + scheme.toUpperCase(Locale.ROOT) + " proxy.test;branch=" + OWN
                    + from.<Integer>getAttachment() + '.' + branch.group(1) + "\r\n";
            to.send(message.substring(0, via.start()) + own + message.substring(via.start()));
        }
    }

    /** Takes the topmost Via away, which is ours, and sends it to where the request came from. */
    private void respond(String message) {
        Matcher via = VIA.matcher(message);
        if (!via.find()) {
            return;
        }
        String branch = via.group(1).replaceAll(".*branch=" + Pattern.quote(OWN) + "(\\d+)\\..*", "$1");
        WebSocket to = connections.get(Integer.parseInt(branch));
        boolean isLineOfItsOwn = via.group(2).equals("\r\n");
        String rest =
                message.substring(0, via.start()) + (isLineOfItsOwn ? "" : "Via: ") + message.substring(via.end());
        if (to != null && to.isOpen()) {
            to.send(rest);
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        connections.remove(connection.<Integer>getAttachment());
    }

    @Override
    public void onError(WebSocket connection, Exception fault) {
        started.completeExceptionally(fault);
    }

    @Override
    public void close() {
        try {
            stop(1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

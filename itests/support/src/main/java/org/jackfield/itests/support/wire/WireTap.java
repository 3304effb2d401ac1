package org.jackfield.itests.support.wire;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Services;

/**
 * A stateless proxy over UDP (RFC 3261 section 16.11) that stays in every dialog (Record-Route), keeps each message that passes,
 * and can put a header into one. Accounts have it as their {@code server}.
 */
public final class WireTap implements AutoCloseable {

    private static final int LARGEST_DATAGRAM = 65_535;
    private static final Pattern HOST_PORT = Pattern.compile("sip:(?:[^@;>]*@)?([0-9.]+):(\\d+)");
    private static final Pattern SENT_BY = Pattern.compile("SIP/2.0/UDP ([0-9.]+):(\\d+)");

    private final DatagramSocket socket;
    private final List<SipMessage> messages = new CopyOnWriteArrayList<>();
    private final AtomicReference<Insertion> insertion = new AtomicReference<>();

    /** Begins to pass messages on. */
    public WireTap() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::run, "wire tap");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the value of the setting {@code server}. */
    public String uri() {
        return "sip:" + address() + ";transport=udp";
    }

    private String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns what has passed so far. */
    public List<SipMessage> messages() {
        return List.copyOf(messages);
    }

    /** Returns the first message that fits, waiting for it if it has not passed yet. */
    public SipMessage await(String what, Predicate<SipMessage> fits) {
        Await.until(what + " on the wire; there was only " + messages, Services.BOUND, () -> has(fits));
        return messages.stream().filter(fits).findFirst().orElseThrow();
    }

    /** Returns whether a message that fits has passed. */
    public boolean has(Predicate<SipMessage> fits) {
        return messages.stream().anyMatch(fits);
    }

    /** Forgets what has passed. */
    public void forget() {
        messages.clear();
    }

    /** Has the next message that fits carry one more header. */
    public void insert(String headerLine, Predicate<SipMessage> fits) {
        insertion.set(new Insertion(headerLine, fits));
    }

    private void run() {
        byte[] buffer = new byte[LARGEST_DATAGRAM];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                SipMessage.read(buffer, packet.getLength()).ifPresent(this::pass);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(SipMessage came) {
        SipMessage message = inserted(came);
        messages.add(message);
        if (message.isRequest()) {
            request(message);
        } else {
            response(message);
        }
    }

    private SipMessage inserted(SipMessage message) {
        Insertion waiting = insertion.get();
        if (waiting == null || !waiting.fits().test(message) || !insertion.compareAndSet(waiting, null)) {
            return message;
        }
        return message.withFirst(waiting.headerLine());
    }

    private void request(SipMessage message) {
        SipMessage next = message;
        if (next.header("Route").filter(route -> route.contains(address())).isPresent()) {
            next = next.withoutFirst("Route");
        }
        String target = next.header("Route").orElse(next.requestUri());
        // Derived from the sender's: a CANCEL and the ACK of a refusal must have the branch of their INVITE.
        String branch = Integer.toHexString(message.header("Via").orElse("").hashCode());
        next = next.withFirst("Via: SIP/2.0/UDP " + address() + ";branch=z9hG4bK-tap-" + branch);
        if (message.isRequest("INVITE") && !message.withinDialog()) {
            next = next.withFirst("Record-Route: <sip:" + address() + ";lr>");
        }
        send(next, HOST_PORT.matcher(target));
    }

    private void response(SipMessage message) {
        SipMessage next = message.withoutFirst("Via");
        send(next, SENT_BY.matcher(next.header("Via").orElse("")));
    }

    private void send(SipMessage message, Matcher hostPort) {
        if (!hostPort.find()) {
            return;
        }
        byte[] bytes = message.bytes();
        InetSocketAddress to = new InetSocketAddress(hostPort.group(1), Integer.parseInt(hostPort.group(2)));
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException lost) {
            // As on any network: the sender tries again.
            messages.add(new SipMessage("lost: " + lost.getMessage(), List.of(), ""));
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    /**
     * A header that one message is to carry.
     *
     * @param headerLine name and value
     * @param fits whether it is that message
     */
    private record Insertion(String headerLine, Predicate<SipMessage> fits) {}
}

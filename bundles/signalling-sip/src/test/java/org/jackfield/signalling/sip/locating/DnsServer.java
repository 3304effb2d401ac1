package org.jackfield.signalling.sip.locating;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A name server of the zone {@code test.} on a UDP port of this computer. */
public final class DnsServer implements AutoCloseable {

    private static final int LARGEST = 65_535;
    private static final int LARGEST_DATAGRAM = 1200;

    private final ServerSocket connections = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final DatagramSocket socket =
            new DatagramSocket(connections.getLocalPort(), InetAddress.getLoopbackAddress());
    private final Map<Name, List<Record>> records = new ConcurrentHashMap<>();
    private final Map<Name, Integer> failing = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    /** Starts it. */
    public DnsServer() throws IOException {
        start(this::serve);
        start(this::serveConnections);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "test-name-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** Returns what it was asked, such as {@code pbx.test A}. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    /** Answers nothing from now on, or again. */
    public void silent(boolean isSilent) {
        silent = isSilent;
    }

    /** Answers questions for a name with a code. */
    public DnsServer fails(String name, int code) {
        failing.put(name(name), code);
        return this;
    }

    /** Forgets a name. */
    public void forget(String name) {
        records.remove(name(name));
    }

    public DnsServer a(String name, String address) throws IOException {
        return add(new ARecord(name(name), DClass.IN, 60, InetAddress.getByName(address)));
    }

    public DnsServer a(String name, String address, int timeToLive) throws IOException {
        return add(new ARecord(name(name), DClass.IN, timeToLive, InetAddress.getByName(address)));
    }

    public DnsServer aaaa(String name, String address) throws IOException {
        return add(new AAAARecord(name(name), DClass.IN, 60, InetAddress.getByName(address)));
    }

    public DnsServer cname(String name, String target) {
        return add(new CNAMERecord(name(name), DClass.IN, 60, name(target)));
    }

    public DnsServer srv(String name, int priority, int weight, int port, String target) {
        return add(new SRVRecord(name(name), DClass.IN, 60, priority, weight, port, name(target)));
    }

    public DnsServer naptr(String name, int order, int preference, String service, String replacement) {
        return naptr(name, order, preference, "s", service, "", replacement);
    }

    public DnsServer naptr(
            String name, int order, int preference, String flags, String service, String regexp, String replacement) {
        return add(new NAPTRRecord(
                name(name), DClass.IN, 60, order, preference, flags, service, regexp, name(replacement)));
    }

    private DnsServer add(Record added) {
        records.computeIfAbsent(added.getName(), first -> new CopyOnWriteArrayList<>())
                .add(added);
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        connections.close();
    }

    private void serve() {
        byte[] octets = new byte[LARGEST];
        while (!socket.isClosed()) {
            DatagramPacket datagram = new DatagramPacket(octets, octets.length);
            try {
                socket.receive(datagram);
                byte[] answer = answered(Arrays.copyOf(octets, datagram.getLength()), LARGEST_DATAGRAM);
                if (!silent) {
                    socket.send(new DatagramPacket(answer, answer.length, datagram.getSocketAddress()));
                }
            } catch (IOException closedOrUnreadable) {
                // The next datagram may be better; a closed socket ends the loop.
            }
        }
    }

    private void serveConnections() {
        while (!connections.isClosed()) {
            try (Socket connection = connections.accept();
                    DataInputStream in = new DataInputStream(connection.getInputStream());
                    DataOutputStream out = new DataOutputStream(connection.getOutputStream())) {
                byte[] answer = answered(in.readNBytes(in.readUnsignedShort()), LARGEST);
                out.writeShort(answer.length);
                out.write(answer);
            } catch (IOException closedOrUnreadable) {
                // As above.
            }
        }
    }

    /** What does not fit is left out, and the answer marked as truncated. */
    private byte[] answered(byte[] octets, int largest) throws IOException {
        Message question = new Message(octets);
        questions.add(question.getQuestion().getName().toString(true)
                + ' '
                + Type.string(question.getQuestion().getType()));
        return answer(question).toWire(largest);
    }

    private Message answer(Message question) {
        Name name = question.getQuestion().getName();
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.AA);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        if (failing.containsKey(name)) {
            answer.getHeader().setRcode(failing.get(name));
            return answer;
        }
        List<Record> found = new ArrayList<>(records.getOrDefault(name, List.of()));
        found.removeIf(each -> each.getType() != question.getQuestion().getType() && each.getType() != Type.CNAME);
        found.forEach(each -> answer.addRecord(each, Section.ANSWER));
        if (found.isEmpty()) {
            answer.getHeader().setRcode(records.containsKey(name) ? Rcode.NOERROR : Rcode.NXDOMAIN);
            answer.addRecord(
                    new SOARecord(name("test"), DClass.IN, 60, name("ns.test"), name("root.test"), 1, 60, 60, 60, 60),
                    Section.AUTHORITY);
        }
        return answer;
    }

    private static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException notAName) {
            throw new UncheckedIOException(notAName);
        }
    }
}

package org.jackfield.media.webrtc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A network between two paths: each reaches the other by an address of the network only, which passes packets on, late, in
 * part, or not at all.
 */
final class ImpairedNetwork implements AutoCloseable {

    private static final int LARGEST = 2_000;
    private static final Pattern CANDIDATE =
            Pattern.compile("(a=candidate:\\S+ \\d+ (?i:udp) \\d+ )(\\S+) (\\d+)( typ .*)");

    /** The same packets are lost each time. */
    private final Random random = new Random(1);

    private final Map<InetSocketAddress, DatagramSocket> doors = new ConcurrentHashMap<>();
    private volatile double loss;
    private volatile long jitterMilliseconds;

    /** Loses a part of the packets, 0 to 1, from now on. */
    void lose(double part) {
        loss = part;
    }

    /** Delays each packet by up to so much from now on. */
    void jitter(Duration most) {
        jitterMilliseconds = most.toMillis();
    }

    /** Returns a description that leads through the network. */
    String through(String sdp) {
        return sdp.lines()
                .filter(line -> !line.startsWith("a=candidate:")
                        || CANDIDATE.matcher(line).matches())
                .map(this::throughCandidate)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    @Override
    public void close() {
        doors.values().forEach(DatagramSocket::close);
    }

    private String throughCandidate(String line) {
        Matcher candidate = CANDIDATE.matcher(line);
        if (!candidate.matches()) {
            return line;
        }
        DatagramSocket door = doorOf(new InetSocketAddress(candidate.group(2), Integer.parseInt(candidate.group(3))));
        return candidate.group(1) + door.getLocalAddress().getHostAddress() + " " + door.getLocalPort()
                + candidate.group(4);
    }

    /** The address by which the others reach this one, and which they take for it. */
    private DatagramSocket doorOf(InetSocketAddress inside) {
        return doors.computeIfAbsent(inside, this::open);
    }

    private DatagramSocket open(InetSocketAddress inside) {
        try {
            DatagramSocket door = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread thread = new Thread(() -> passOn(door, inside), "network-" + inside.getPort());
            thread.setDaemon(true);
            thread.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passOn(DatagramSocket door, InetSocketAddress inside) {
        byte[] buffer = new byte[LARGEST];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                door.receive(packet);
                if (random.nextDouble() >= loss) {
                    byte[] content = Arrays.copyOf(buffer, packet.getLength());
                    DatagramSocket from = doorOf((InetSocketAddress) packet.getSocketAddress());
                    late(() -> send(from, new DatagramPacket(content, content.length, inside)));
                }
            }
        } catch (SocketException e) {
            // Closed: the end of the network.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void late(Runnable sending) {
        if (jitterMilliseconds == 0) {
            sending.run();
        } else {
            CompletableFuture.delayedExecutor(random.nextLong(jitterMilliseconds), TimeUnit.MILLISECONDS)
                    .execute(sending);
        }
    }

    private static void send(DatagramSocket from, DatagramPacket packet) {
        try {
            from.send(packet);
        } catch (SocketException e) {
            // Closed, or nobody is there any more: the packet is lost.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.jackfield.itests.interop.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to a server over UDP, which loses packets, delays them, or is cut: both ways alike. It does in user space what netem does
 * in a kernel, and not every kernel has that. A phone whose media all go by a TURN server (relay only) is reached by this way alone.
 */
public final class ImpairedLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImpairedLink.class);
    private static final int LARGEST = 2_000;

    /** The same packets are lost each time. */
    private final Random random = new Random(1);

    private final InetSocketAddress server;
    private final DatagramSocket entrance;
    private final Map<SocketAddress, DatagramSocket> exits = new ConcurrentHashMap<>();
    private final AtomicLong lost = new AtomicLong();
    private volatile double loss;
    private volatile long latestMillis;

    /** Opens a way to a UDP port of 127.0.0.1 that is without fault as yet. */
    public ImpairedLink(int port) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        entrance = open();
        begin("link", () -> receive(entrance, this::toServer));
    }

    /** Loses this part of the packets from now on, 0 to 1; with 1 it is cut. */
    public void lose(double part) {
        loss = part;
    }

    /** Delays each packet by up to so much from now on, so that many overtake others. */
    public void jitter(Duration most) {
        latestMillis = most.toMillis();
    }

    /** Returns how many packets were lost so far. */
    public long lost() {
        return lost.get();
    }

    /** Returns the port at which it begins. */
    public int port() {
        return entrance.getLocalPort();
    }

    @Override
    public void close() {
        entrance.close();
        exits.values().forEach(DatagramSocket::close);
    }

    private interface Receiver {

        void accept(byte[] content, SocketAddress from);
    }

    private void toServer(byte[] content, SocketAddress phone) {
        DatagramSocket exit = exits.computeIfAbsent(phone, this::exit);
        pass(exit, content, server);
    }

    private DatagramSocket exit(SocketAddress phone) {
        DatagramSocket exit = open();
        begin("link-back", () -> receive(exit, (content, from) -> pass(entrance, content, phone)));
        return exit;
    }

    private void pass(DatagramSocket by, byte[] content, SocketAddress to) {
        if (random.nextDouble() < loss) {
            lost.incrementAndGet();
            return;
        }
        long late = latestMillis == 0 ? 0 : random.nextLong(latestMillis);
        Executor then = late == 0 ? Runnable::run : CompletableFuture.delayedExecutor(late, TimeUnit.MILLISECONDS);
        then.execute(() -> send(by, new DatagramPacket(content, content.length, to)));
    }

    private static void receive(DatagramSocket socket, Receiver receiver) {
        byte[] buffer = new byte[LARGEST];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                receiver.accept(Arrays.copyOf(buffer, packet.getLength()), packet.getSocketAddress());
            } catch (IOException e) {
                LOG.debug("The link was closed, or nobody was there for the packet before", e);
            }
        }
    }

    private static void send(DatagramSocket by, DatagramPacket packet) {
        try {
            by.send(packet);
        } catch (IOException e) {
            LOG.debug("The link was closed meanwhile: the packet is lost", e);
        }
    }

    private static DatagramSocket open() {
        try {
            return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}

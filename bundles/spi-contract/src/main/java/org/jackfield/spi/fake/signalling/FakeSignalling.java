package org.jackfield.spi.fake.signalling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.SignallingProvider;

/**
 * The fake provider. A call to {@code sip:USER@HOST:PORT} reaches the line that listens there, a call to another host the
 * line with that address of record; it ends with 404 when the line has another user, and in a timeout when there is none. A line with
 * a server, or a registration, reaches others while it has a way to the {@link FakeServer}.
 */
public final class FakeSignalling implements SignallingProvider {

    private static final int FIRST_FREE_PORT = 40_000;

    private final Wire wire;
    private final FakeServer server;
    private final List<FakeLine> lines = new ArrayList<>();
    private final Map<Target, List<FakeLine>> forks = new HashMap<>();

    /**
     * Makes a provider without lines.
     *
     * @param executor runs all that happens, one task at a time; {@code Runnable::run} makes calls happen within the calls
     */
    public FakeSignalling(Executor executor) {
        this.wire = new Wire(executor, Optional.empty(), WireConditions.PERFECT);
        this.server = new FakeServer(wire);
    }

    /**
     * Makes a provider without lines, whose messages are sent again when they are lost (RFC 3261 section 17).
     *
     * @param executor runs all that happens, one task at a time
     * @param timer the time
     * @param conditions what becomes of messages on their way
     */
    public FakeSignalling(Executor executor, WireTimer timer, WireConditions conditions) {
        this.wire = new Wire(executor, Optional.of(timer), conditions);
        this.server = new FakeServer(wire);
    }

    /** Makes an address that forks: an INVITE to this SIP URI goes to all these lines, and the first that accepts has the call. */
    public void fork(String uri, FakeLine... targets) {
        Target target = Target.of(uri);
        List<FakeLine> copy = List.of(targets);
        wire.execute(() -> forks.put(target, copy));
    }

    @Override
    public CompletionStage<Line> open(LineConfiguration configuration, LineListener listener) {
        CompletableFuture<Line> opened = new CompletableFuture<>();
        wire.execute(() -> listen(configuration, listener, opened));
        return opened;
    }

    private void listen(LineConfiguration configuration, LineListener listener, CompletableFuture<Line> opened) {
        int port = configuration.bindPort() == 0
                ? Math.toIntExact(FIRST_FREE_PORT + wire.nextNumber())
                : configuration.bindPort();
        String address = configuration.bindHost() + ':' + port;
        if (atAddress(address).isPresent()) {
            opened.completeExceptionally(new SignallingException("cannot listen on " + address + ": in use"));
            return;
        }
        FakeLine line = new FakeLine(
                this, wire, configuration, address, listener, new FakeFlow(server, configuration, listener));
        lines.add(line);
        opened.complete(line);
        line.flow().connect();
    }

    /** Returns the server that lines with a server, or a registration, have. */
    public FakeServer server() {
        return server;
    }

    /** Called on the wire. */
    List<FakeLine> find(Target target) {
        if (forks(target)) {
            return forks.get(target);
        }
        return atAddress(target.hostPort())
                .or(() -> lines.stream().filter(line -> line.owns(target)).findFirst())
                .stream()
                .toList();
    }

    /** Called on the wire. */
    boolean forks(Target target) {
        return forks.containsKey(target);
    }

    /** Called on the wire. */
    void remove(FakeLine line) {
        lines.remove(line);
    }

    private Optional<FakeLine> atAddress(String address) {
        return lines.stream()
                .filter(line -> line.localAddress().equals(address))
                .findFirst();
    }
}

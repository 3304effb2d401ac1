package org.jackfield.spi.fake.media;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaProvider;

/** A media provider in memory. A test can make its operations fail, or wait, and see every path that was opened. */
public final class FakeMediaProvider implements MediaProvider, AutoCloseable {

    private final FakeMediaNetwork network;
    private final List<FakeMediaPath> opened = new CopyOnWriteArrayList<>();
    private final Gate gate = new Gate();
    private volatile MediaException fault;
    private volatile boolean tones = true;
    private volatile boolean closed;

    /** Makes a provider with a network of its own, which runs on the executor. */
    public FakeMediaProvider(Executor executor) {
        this(new FakeMediaNetwork(executor));
    }

    /** Makes a provider whose paths can reach those of other providers on the network. */
    public FakeMediaProvider(FakeMediaNetwork network) {
        this.network = requireNonNull(network, "network");
    }

    @Override
    public MediaPath open(MediaIntent intent, MediaListener listener) {
        FakeMediaPath path = new FakeMediaPath(this, network, intent, listener);
        opened.add(path);
        if (closed) {
            path.close();
        }
        return path;
    }

    /** Closes all paths; from now on every operation fails with {@link MediaException.Kind#CLOSED}. */
    @Override
    public void close() {
        closed = true;
        opened.forEach(FakeMediaPath::close);
    }

    /** Returns the network, to let time pass. */
    public FakeMediaNetwork network() {
        return network;
    }

    /** Returns every path that was ever opened, in order. */
    public List<FakeMediaPath> opened() {
        return List.copyOf(opened);
    }

    /** Returns the path that was opened last. */
    public FakeMediaPath last() {
        return opened.get(opened.size() - 1);
    }

    /** Makes offer, answer and apply fail from now on. */
    public void failWith(MediaException fault) {
        this.fault = requireNonNull(fault, "fault");
    }

    /** Makes offer, answer and apply work again. */
    public void work() {
        fault = null;
    }

    /** Leaves telephone-event out of the descriptions of paths that are opened from now on, as some far ends do. */
    public void withoutTones() {
        tones = false;
    }

    boolean takesTones() {
        return tones;
    }

    /** Keeps operations pending from now on; closing a path fails them. */
    public void hold() {
        gate.shut();
    }

    /** Carries out what is pending, in order, and no longer holds. */
    public void release() {
        gate.open();
    }

    Gate gate() {
        return gate;
    }

    Optional<MediaException> fault() {
        return Optional.ofNullable(fault);
    }
}

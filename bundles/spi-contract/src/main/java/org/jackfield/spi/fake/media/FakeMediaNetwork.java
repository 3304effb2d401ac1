package org.jackfield.spi.fake.media;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** What joins fake paths: it knows them by the number in their descriptions and moves their sound when told to. */
public final class FakeMediaNetwork {

    private final SerialExecutor executor;
    private final Map<Long, FakeMediaPath> paths = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private boolean whole = true;

    /**
     * Makes a network.
     *
     * @param executor runs all operations of all paths, and with them all calls to listeners, one at a time; {@code
     *     Runnable::run} gives a test without threads
     */
    public FakeMediaNetwork(Executor executor) {
        this.executor = new SerialExecutor(executor);
    }

    /**
     * Lets time pass: every connected path sends what it has to send.
     *
     * @param frames how many times 10 ms
     */
    public void advance(int frames) {
        for (int frame = 0; frame < frames; frame++) {
            execute(() -> new ArrayList<>(paths.values()).forEach(FakeMediaPath::sendFrame));
        }
    }

    /** Breaks every connection; and none can be made until {@link #mend}. */
    public void cut() {
        execute(() -> {
            whole = false;
            new ArrayList<>(paths.values()).forEach(FakeMediaPath::breakConnection);
        });
    }

    /** Lets connections be made again: what broke comes back by an ICE restart only. */
    public void mend() {
        execute(() -> whole = true);
    }

    boolean whole() {
        return whole;
    }

    /** Returns how many paths are open. */
    public int openPaths() {
        return paths.size();
    }

    void execute(Runnable task) {
        executor.execute(task);
    }

    long add(FakeMediaPath path) {
        long id = lastId.incrementAndGet();
        paths.put(id, path);
        return id;
    }

    void remove(long id) {
        paths.remove(id);
    }

    Optional<FakeMediaPath> find(long id) {
        return Optional.ofNullable(paths.get(id));
    }
}

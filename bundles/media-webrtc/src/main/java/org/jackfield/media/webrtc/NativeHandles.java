package org.jackfield.media.webrtc;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the native objects that the provider owns: back to zero when it ends. */
final class NativeHandles {

    private final AtomicInteger count = new AtomicInteger();

    void acquired() {
        count.incrementAndGet();
    }

    void released() {
        count.decrementAndGet();
    }

    int count() {
        return count.get();
    }
}

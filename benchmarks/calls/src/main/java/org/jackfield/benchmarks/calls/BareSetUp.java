package org.jackfield.benchmarks.calls;

import dev.onvoid.webrtc.RTCSdpType;

/** The baseline: two bare peer connections in one JVM, offer and answer handed over by a method call. */
final class BareSetUp implements SetUp {

    private final BareMedia media;

    BareSetUp(BareMedia media) {
        this.media = media;
    }

    @Override
    public String name() {
        return "bare webrtc-java";
    }

    @Override
    public long measure() throws Exception {
        long begin = System.nanoTime();
        try (BarePeer caller = new BarePeer(media, "caller");
                BarePeer callee = new BarePeer(media, "callee")) {
            caller.take(RTCSdpType.ANSWER, callee.answer(caller.offer()));
            return caller.firstSound().await() - begin;
        }
    }
}

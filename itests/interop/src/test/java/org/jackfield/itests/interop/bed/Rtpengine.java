package org.jackfield.itests.interop.bed;

import java.nio.file.Path;
import java.util.List;

/** The bridge between DTLS-SRTP and plain RTP; Kamailio tells it what to do. */
public final class Rtpengine implements AutoCloseable {

    private final Server server;

    /** Starts it; all in user space, without the kernel's module. */
    Rtpengine(Path folder) {
        server = Server.start(
                "rtpengine",
                folder,
                List.of(
                        "rtpengine",
                        "--foreground",
                        "--log-stderr",
                        "--table=-1",
                        "--interface=127.0.0.1",
                        "--listen-ng=127.0.0.1:" + Ports.RTPENGINE,
                        "--port-min=30000",
                        "--port-max=30998",
                        "--log-level=6",
                        "--num-threads=2",
                        "--timeout=60",
                        "--silent-timeout=300",
                        "--delete-delay=0",
                        "--tos=0"));
        server.await(() -> Ports.udp("127.0.0.1", Ports.RTPENGINE));
    }

    /** Returns what it has written. */
    public ServerLog log() {
        return server.log();
    }

    @Override
    public void close() {
        server.close();
    }
}

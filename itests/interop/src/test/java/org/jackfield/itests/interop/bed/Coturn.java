package org.jackfield.itests.interop.bed;

import java.nio.file.Path;
import java.util.List;

/** STUN and TURN over UDP, TCP and TLS. */
public final class Coturn implements AutoCloseable {

    /** Its user. */
    public static final String USER = "turn";

    /** The user's password. */
    public static final String PASSWORD = "pwturn";

    private static final String HOST = "127.0.0.1";

    private final Server server;

    /** Starts it. */
    Coturn(Path folder, Certificates certificates) {
        server = Server.start(
                "coturn",
                folder,
                List.of(
                        "turnserver",
                        "-n",
                        "--listening-ip=" + HOST,
                        "--listening-port=" + Ports.TURN,
                        "--tls-listening-port=" + Ports.TURNS,
                        "--cert=" + certificates.folder().resolve("pbx.pem"),
                        "--pkey=" + certificates.folder().resolve("pbx.key"),
                        "--no-dtls",
                        "--lt-cred-mech",
                        "--user=" + USER + ':' + PASSWORD,
                        "--realm=pbx.test",
                        "--allow-loopback-peers",
                        "--no-cli",
                        "--min-port=31000",
                        "--max-port=31200",
                        "--log-file=stdout",
                        "--verbose",
                        "--pidfile=" + folder.resolve("coturn.pid"),
                        "--userdb=" + folder.resolve("coturn.db")));
        server.await(() -> Ports.tcp(HOST, Ports.TURN) && Ports.tcp(HOST, Ports.TURNS) && Ports.udp(HOST, Ports.TURN));
    }

    /** Returns the URL of its TURN over {@code udp}, {@code tcp} or {@code tls}. */
    public String url(String transport) {
        return switch (transport) {
            case "udp", "tcp" -> "turn:" + HOST + ':' + Ports.TURN + "?transport=" + transport;
            case "tls" -> "turns:" + HOST + ':' + Ports.TURNS + "?transport=tcp";
            default -> throw new IllegalArgumentException(transport);
        };
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

package org.jackfield.itests.interop.bed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A baresip: a process with an account, an address and a tone of its own. */
public final class Baresip implements AutoCloseable {

    /** Where it listens; a veth, as its ICE leaves 127.0.0.1 out. */
    public static final String HOST = "127.0.3.1";

    private static final List<String> MODULES =
            List.of("/usr/lib/baresip/modules", "/usr/lib/x86_64-linux-gnu/baresip/modules");

    private final int number;
    private final Path heard = shortFolder();
    private final Server server;

    /**
     * Starts it.
     *
     * @param number 2001 to 3019, what its ports are made of as well
     * @param tone what it sends, in Hz
     * @param account a line of its accounts
     */
    Baresip(Path folder, int number, int tone, String account, Certificates certificates) {
        this.number = number;
        Path key = folder.resolve("baresip.pem");
        Server.write(key, read(certificates, "pbx.pem") + read(certificates, "pbx.key"));
        int rtp = 40_000 + number / 1000 * 1000 + number % 100 * 20;
        Template.fill(
                "baresip/config",
                folder.resolve("config"),
                Map.of(
                        "HOST",
                        HOST,
                        "PORT",
                        port(),
                        "CERTIFICATE",
                        key,
                        "TONE",
                        tone,
                        "RTP",
                        rtp,
                        "RTPEND",
                        rtp + 19,
                        "MODULES",
                        modules(),
                        "CONTROL",
                        control(),
                        "HEARD",
                        heard));
        Server.write(folder.resolve("accounts"), account + '\n');
        Server.write(folder.resolve("contacts"), "");
        server = Server.start("baresip-" + number, folder, List.of("baresip", "-s", "-f", folder.toString()));
        server.await(() -> Ports.tcp("127.0.0.1", control()));
    }

    private static String read(Certificates certificates, String file) {
        try {
            return Files.readString(certificates.folder().resolve(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String modules() {
        return MODULES.stream()
                .filter(folder -> Files.isDirectory(Path.of(folder)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no modules of baresip in " + MODULES));
    }

    /** Returns its port of SIP over UDP and TCP; that of TLS is the next. */
    public int port() {
        return 20_000 + number / 1000 * 1000 + number % 100 * 10;
    }

    /** Returns the port of its module ctrl_tcp. */
    public int control() {
        return 25_000 + number;
    }

    /** Returns the folder with what it has heard. */
    public Path folder() {
        return heard;
    }

    /** Its name is short: baresip cuts the names of files off after 127 characters, and then writes none. */
    private static Path shortFolder() {
        try {
            return Files.createTempDirectory("baresip");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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

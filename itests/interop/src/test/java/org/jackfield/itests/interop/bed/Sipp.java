package org.jackfield.itests.interop.bed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A SIPp that runs one scenario of the folder {@code bed/sipp} once; it sends back the RTP that it hears. */
public final class Sipp implements AutoCloseable {

    private static final int MEDIA = 17_000;

    private final Server server;
    private final ServerLog notes;

    /**
     * Starts it.
     *
     * @param scenario for example {@code callee}
     * @param arguments further arguments, for example where it calls
     */
    Sipp(Path folder, String scenario, List<String> arguments) {
        Path log = folder.resolve(scenario + ".notes");
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", scenario(scenario), "-nostdin", "-m", "1"));
        command.addAll(List.of("-i", "127.0.0.1", "-p", String.valueOf(Ports.SIPP)));
        command.addAll(List.of("-mi", "127.0.0.1", "-mp", String.valueOf(MEDIA), "-rtp_echo"));
        command.addAll(List.of("-trace_logs", "-log_file", log.toString(), "-trace_msg"));
        command.addAll(
                List.of("-message_file", folder.resolve(scenario + ".messages").toString()));
        command.addAll(List.of("-timeout", "60s", "-timeout_error"));
        command.addAll(arguments);
        server = Server.start("sipp", folder, command);
        notes = new ServerLog(log);
        server.await(() -> Ports.udp("127.0.0.1", Ports.SIPP));
    }

    private static String scenario(String name) {
        return Template.home().resolve("bed/sipp/" + name + ".xml").toString();
    }

    /** Returns what the scenario has noted. */
    public ServerLog notes() {
        return notes;
    }

    /** Waits until the scenario is over, and returns whether all went as it says. */
    public boolean awaitEnd() {
        return server.awaitEnd(Duration.ofSeconds(30)) == 0;
    }

    @Override
    public void close() {
        server.close();
    }
}

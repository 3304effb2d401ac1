package org.jackfield.itests.interop.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A linphonec: a process that is told commands, and uses files in place of a sound card. */
public final class Linphone implements AutoCloseable {

    private static final String PROBED = "87.98.157.38";

    private final Path folder;
    private final Server server;

    /**
     * Starts it.
     *
     * @param number 2021 to 2039, what its port of RTP is made of as well
     * @param pbx its URI
     * @param said what it says: a WAV file
     * @param keysByInfo whether its keys go in INFO requests rather than in RTP
     */
    Linphone(Path folder, int number, String pbx, Path said, boolean keysByInfo, Certificates certificates) {
        this.folder = folder;
        Path settings = folder.resolve("linphonerc");
        Template.fill(
                "linphone/linphonerc",
                settings,
                Map.of(
                        "AUTHORITY",
                        certificates.authorityFile(),
                        "RFC4733",
                        keysByInfo ? 0 : 1,
                        "INFO",
                        keysByInfo ? 1 : 0,
                        "USER",
                        number,
                        "PASSWORD",
                        "pw" + number,
                        "DOMAIN",
                        Kamailio.DOMAIN,
                        "SERVER",
                        pbx,
                        "RTP",
                        50_000 + number % 100 * 10));
        makeProbedRoute(folder);
        // It does not make them, and does not start without.
        makeFolder(".local/share/linphone");
        makeFolder(".config/linphone");
        server = Server.startToBeTold(
                "linphone-" + number,
                folder,
                List.of(
                        "env",
                        "HOME=" + folder,
                        "linphonec",
                        "-c",
                        settings.toString(),
                        "-l",
                        folder + "/linphone.log",
                        "-d",
                        "6"));
        server.await(() -> server.log().count("linphonec>") > 0 || tells("video is disabled"));
        say("soundcard use files");
        say("play " + said);
        say("record " + heard());
    }

    /** Without a route to this address linphone takes the network for lost; it sends nothing there. */
    private static void makeProbedRoute(Path folder) {
        List<String> command = List.of("ip", "route", "replace", "local", PROBED, "dev", "lo", "src", Baresip.HOST);
        Server.start("route", folder, command).awaitEnd(Duration.ofSeconds(5));
    }

    private boolean tells(String text) {
        return server.log().count(text) > 0;
    }

    private void makeFolder(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has registered. It is not asked: whoever asks often keeps it from its work. */
    void awaitRegistered() {
        new ServerLog(folder.resolve("linphone.log")).await("to \\[LinphoneRegistrationOk\\]", 1);
    }

    /** Gives it a command. */
    public void say(String command) {
        server.say(command);
    }

    /** Returns the file with what it has heard. */
    public Path heard() {
        return folder.resolve("heard.wav");
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

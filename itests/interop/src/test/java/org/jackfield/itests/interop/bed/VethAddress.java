package org.jackfield.itests.interop.bed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The address of the namespace's veth, which is the only one that WebRTC's ICE finds, and the one from which the servers at 127.0.0.1
 * are reached. It can be taken away and exchanged, as that of a computer that goes to another network. One outside of 127/8 is
 * really gone then; the usual one waits at the loopback interface, where the peers have theirs as before.
 */
public final class VethAddress implements AutoCloseable {

    private static final String USUAL = Baresip.HOST;
    private static final String VETH = "v0";
    private static final String LOOPBACK = "lo";
    private static final List<String> ROUTES = List.of("127.0.0.0/8", "127.0.0.1");

    private String current;

    /** Gives the veth this address in the place of the usual one. */
    public VethAddress(String first) {
        ip("addr", "add", USUAL + "/32", "dev", LOOPBACK);
        current = USUAL;
        become(first);
    }

    /** Takes the address away and gives it another one. */
    public void become(String next) {
        ip("addr", "add", next + "/32", "dev", VETH);
        leaveFrom(next);
        takeAway();
        current = next;
    }

    /** Takes the address away. */
    public void vanish() {
        leaveFrom(USUAL);
        takeAway();
        current = "";
    }

    private void takeAway() {
        if (!current.isEmpty()) {
            ip("addr", "del", current + "/32", "dev", VETH);
        }
    }

    /** What is not bound to an address leaves with that one; without such a route there would be none at all. */
    private static void leaveFrom(String source) {
        for (String route : ROUTES) {
            ip(
                    "route", "replace", "local", route, "dev", LOOPBACK, "table", "local", "src", source, "proto",
                    "kernel", "scope", "host");
        }
    }

    /** Has all as it was. */
    @Override
    public void close() {
        if (!current.equals(USUAL)) {
            become(USUAL);
            ip("addr", "del", USUAL + "/32", "dev", LOOPBACK);
        }
    }

    private static void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + said);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package org.jackfield.media.webrtc.ice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.spi.media.IceServer;

/** Which STUN and TURN servers have answered in one search for candidates, and what became of the others. Not safe for threads. */
public final class ServerAnswers {

    /** Not an answer but libwebrtc's word for none, or for none on one of several network interfaces. */
    private static final int NOT_REACHED = 701;

    private final List<IceServer> servers;
    private final Set<IceServerUrl> found = new HashSet<>();
    private final Map<IceServerUrl, Fault> faults = new LinkedHashMap<>();

    private record Fault(int code, String text) {}

    /** Makes the answers of these servers, none of which has answered. */
    public ServerAnswers(List<IceServer> servers) {
        this.servers = List.copyOf(servers);
    }

    /** Forgets all answers: another search begins. */
    public void begin() {
        found.clear();
        faults.clear();
    }

    /** A server has brought an address. */
    public void found(String url) {
        IceServerUrl.parse(url).ifPresent(found::add);
    }

    /** A server has refused (STUN error response), or was not reached. */
    public void failed(String url, int code, String text) {
        IceServerUrl.parse(url).ifPresent(server -> faults.put(server, new Fault(code, text)));
    }

    /** Returns whether each has brought an address or refused, so that nothing more will come. */
    public boolean areAll() {
        return servers.stream().allMatch(server -> url(server)
                .filter(url -> found.contains(url) || isRefusal(faults.get(url)))
                .isPresent());
    }

    /** Returns what the servers have refused, or why they were not reached, by URL as configured. */
    public Map<String, String> faults() {
        Map<String, String> said = new LinkedHashMap<>();
        for (IceServer server : servers) {
            url(server)
                    .filter(one -> !found.contains(one))
                    .map(faults::get)
                    .ifPresent(fault -> said.put(server.url(), fault.code() + " " + Printable.of(fault.text())));
        }
        return said;
    }

    /**
     * As {@link #faults}, and those from which nothing was heard at all.
     *
     * @param stun whether STUN servers are among them: one that tells the address which the host has brings no candidate
     */
    public Map<String, String> faultsAndSilence(boolean stun) {
        Map<String, String> said = faults();
        for (IceServer server : servers) {
            url(server)
                    .filter(one -> !found.contains(one) && (stun || one.relays()))
                    .ifPresent(one -> said.putIfAbsent(server.url(), "it has brought no address"));
        }
        return said;
    }

    /** Returns the URLs of the servers that relay. */
    public List<String> relays() {
        List<String> relays = new ArrayList<>();
        for (IceServer server : servers) {
            url(server).filter(IceServerUrl::relays).ifPresent(url -> relays.add(server.url()));
        }
        return relays;
    }

    private static Optional<IceServerUrl> url(IceServer server) {
        return IceServerUrl.parse(server.url());
    }

    private static boolean isRefusal(Fault fault) {
        return fault != null && fault.code() != NOT_REACHED;
    }
}

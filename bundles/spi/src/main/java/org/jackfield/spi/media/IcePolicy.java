package org.jackfield.spi.media;

import java.util.List;

/**
 * How a path finds its way through NATs (ICE, RFC 8445).
 *
 * @param servers the servers that tell addresses (STUN) and relay (TURN), at most 16
 * @param relayOnly whether only relayed addresses are used, so that the far end never learns ours
 */
public record IcePolicy(List<IceServer> servers, boolean relayOnly) {

    /** No servers, every address. */
    public static final IcePolicy DEFAULT = new IcePolicy(List.of(), false);

    private static final int MOST_SERVERS = 16;

    /** Copies the list; refuses too many. */
    public IcePolicy {
        servers = List.copyOf(servers);
        if (servers.size() > MOST_SERVERS) {
            throw new IllegalArgumentException(servers.size() + " ICE servers, must be at most " + MOST_SERVERS);
        }
    }
}

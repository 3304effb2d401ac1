package org.jackfield.signalling.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jackfield.signalling.sip.locating.NameServers;

/**
 * The times of finding, losing and finding a server again (RFC 5626 section 4.5).
 *
 * @param leastBackOff least time to the next attempt when no server can be reached
 * @param mostBackOff most time to it; a flow that lasted longer was a good one
 * @param leastQuarantine about as long a server that failed is not gone back to, the first time
 * @param mostQuarantine about as long at most
 * @param lookInterval how often it is looked whether the own address is still there, and whether there is a way back
 * @param lookupTimeout how long a name server has for an answer
 * @param nameServers whom to ask; none: those of the system
 */
record FlowLimits(
        Duration leastBackOff,
        Duration mostBackOff,
        Duration leastQuarantine,
        Duration mostQuarantine,
        Duration lookInterval,
        Duration lookupTimeout,
        List<InetSocketAddress> nameServers) {

    FlowLimits {
        check("leastBackOff", leastBackOff, mostBackOff);
        check("leastQuarantine", leastQuarantine, mostQuarantine);
        check("lookInterval", lookInterval, lookInterval);
        check("lookupTimeout", lookupTimeout, lookupTimeout);
        nameServers = List.copyOf(nameServers);
    }

    static FlowLimits of(SipSignallingConfiguration configuration) {
        return usual(NameServers.parse(List.of(configuration.nameServers())));
    }

    /** Returns the usual ones. */
    static FlowLimits usual(List<InetSocketAddress> nameServers) {
        return new FlowLimits(
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3),
                nameServers);
    }

    private static void check(String name, Duration least, Duration most) {
        if (least.isNegative() || least.isZero() || least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " is " + least + ", must be more than 0 and " + most + " at most");
        }
    }
}

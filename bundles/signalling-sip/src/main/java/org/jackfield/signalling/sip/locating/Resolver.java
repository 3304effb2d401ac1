package org.jackfield.signalling.sip.locating;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asks the domain name system. No method blocks on the network. Lists are bounded and may be empty: the name has no such record. The
 * futures fail with {@link LocatingException} when nothing can be said: no answer came, or one of no use.
 */
interface Resolver {

    /** Gives back what lookups need. */
    void close();

    /** Forgets what was found, and who was asked if that is what the system says: the computer has gone to another network. */
    void renew();

    /** Returns the address that this computer itself has for a name, in its hosts file. */
    Optional<InetAddress> known(String name, AddressFamily family);

    /** Looks NAPTR records up. */
    CompletableFuture<List<NaptrRecord>> transports(String domain);

    /** Looks SRV records up. */
    CompletableFuture<List<SrvRecord>> services(String name);

    /** Looks A or AAAA records up; fails also when the name has none. */
    CompletableFuture<List<InetAddress>> addresses(String name, AddressFamily family);
}

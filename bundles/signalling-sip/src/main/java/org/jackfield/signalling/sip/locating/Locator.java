package org.jackfield.signalling.sip.locating;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** Finds the servers of a URI, the best first (RFC 3263 section 4). Never blocks on the network. */
public final class Locator {

    /** As many are tried at most. */
    static final int MOST_TARGETS = 32;

    private final Resolver resolver;
    private final Services services;

    Locator(Resolver resolver, RandomGenerator random) {
        this.resolver = resolver;
        this.services = new Services(resolver, new ServiceOrder(random));
    }

    /** Makes one that asks the name servers. */
    public Locator(NameServers nameServers, RandomGenerator random) {
        this(new DnsResolver(nameServers), random);
    }

    /** Gives back what lookups need; none may be made any more. */
    public void close() {
        resolver.close();
    }

    /** Takes the system's name servers of now, and asks anew: the computer has gone to another network. */
    public void renew() {
        resolver.renew();
    }

    /**
     * Finds them.
     *
     * @param family addresses that can be reached
     * @param supported transports that can be used
     * @return at least one and at most {@value #MOST_TARGETS}; fails with {@link LocatingException}
     */
    public CompletableFuture<List<Target>> locate(
            Destination destination, AddressFamily family, Set<Transport> supported) {
        Optional<Transport> wanted = destination.transport();
        if (wanted.isPresent() && !supported.contains(wanted.get())) {
            return failed(destination.host() + ": transport " + wanted.get().parameter() + " is not available here");
        }
        return find(destination, family, supported).thenCompose(targets -> {
            List<Target> usable =
                    targets.stream().distinct().limit(MOST_TARGETS).toList();
            return usable.isEmpty()
                    ? failed(destination.host() + ": no server that can be used")
                    : CompletableFuture.completedFuture(usable);
        });
    }

    /**
     * Finds them at addresses of several families, those of the first one first.
     *
     * @return as above; fails with what is said of the first family when none has any
     */
    public CompletableFuture<List<Target>> locate(
            Destination destination, List<AddressFamily> families, Set<Transport> supported) {
        List<CompletableFuture<List<Target>>> found = families.stream()
                .map(family -> locate(destination, family, supported))
                .toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture<?>[]::new))
                .handle((all, failure) -> found.stream()
                        .filter(targets -> !targets.isCompletedExceptionally())
                        .flatMap(targets -> targets.join().stream())
                        .limit(MOST_TARGETS)
                        .toList())
                .thenCompose(targets -> targets.isEmpty() ? found.get(0) : CompletableFuture.completedFuture(targets));
    }

    private CompletableFuture<List<Target>> find(
            Destination destination, AddressFamily family, Set<Transport> supported) {
        Optional<InetAddress> numeric = NumericHost.parse(destination.host());
        if (numeric.isPresent()) {
            return reachable(destination, numeric.get(), family, supported);
        }
        // A name of the hosts file is meant as it stands there: the name servers are not asked about it.
        Optional<InetAddress> known = resolver.known(destination.host(), family);
        if (known.isPresent()) {
            return reachable(destination, known.get(), family, supported);
        }
        if (destination.port().isPresent()) {
            return byAddress(destination, family, supported);
        }
        return destination.transport().isPresent()
                ? byService(
                        List.of(Offer.usual(destination.transport().get(), destination.host())),
                        destination,
                        family,
                        supported)
                : byNaptr(destination, family, supported);
    }

    private static CompletableFuture<List<Target>> reachable(
            Destination destination, InetAddress address, AddressFamily family, Set<Transport> supported) {
        if (AddressFamily.of(address) != family) {
            return failed(destination.host() + ": cannot be reached over " + family);
        }
        return CompletableFuture.completedFuture(direct(destination, List.of(address), supported));
    }

    private static List<Target> direct(Destination destination, List<InetAddress> addresses, Set<Transport> supported) {
        Transport transport = destination.usualTransport();
        int port = destination.port().orElse(transport.defaultPort());
        return supported.contains(transport)
                ? addresses.stream()
                        .map(address -> new Target(transport, destination.host(), address, port))
                        .toList()
                : List.of();
    }

    private CompletableFuture<List<Target>> byAddress(
            Destination destination, AddressFamily family, Set<Transport> supported) {
        return resolver.addresses(destination.host(), family)
                .thenApply(addresses -> direct(destination, addresses, supported));
    }

    private CompletableFuture<List<Target>> byNaptr(
            Destination destination, AddressFamily family, Set<Transport> supported) {
        return resolver.transports(destination.host()).thenCompose(records -> {
            List<Offer> offers = offers(records, destination.secure(), supported);
            if (offers.isEmpty()) {
                offers = Transport.withoutNaptr(destination.secure()).stream()
                        .filter(supported::contains)
                        .map(transport -> Offer.usual(transport, destination.host()))
                        .toList();
            }
            return byService(offers, destination, family, supported);
        });
    }

    private static List<Offer> offers(List<NaptrRecord> records, boolean secure, Set<Transport> supported) {
        Collection<Offer> offers = new LinkedHashSet<>();
        List<NaptrRecord> ordered = new ArrayList<>(records);
        ordered.sort(Comparator.comparingInt(NaptrRecord::order).thenComparingInt(NaptrRecord::preference));
        for (NaptrRecord each : ordered) {
            Optional<Transport> transport = Transport.ofNaptr(each.service())
                    .filter(supported::contains)
                    .filter(offered -> offered.isSecure() || !secure);
            boolean isName = each.flags().equalsIgnoreCase("s")
                    && each.regularExpression().isEmpty()
                    && !each.replacement().isEmpty();
            if (transport.isPresent() && isName) {
                offers.add(new Offer(transport.get(), each.replacement()));
            }
        }
        return List.copyOf(offers);
    }

    private CompletableFuture<List<Target>> byService(
            List<Offer> offers, Destination destination, AddressFamily family, Set<Transport> supported) {
        return services.find(offers, destination.host(), family)
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedFuture(found.get())
                        : byAddress(destination, family, supported));
    }

    static <T> CompletableFuture<T> failed(String sentence) {
        return CompletableFuture.failedFuture(new LocatingException(sentence));
    }
}

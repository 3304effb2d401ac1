package org.jackfield.signalling.sip.locating;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Finds the servers of a service by its SRV records (RFC 3263 section 4.2, RFC 2782). */
final class Services {

    private final Resolver resolver;
    private final ServiceOrder order;

    Services(Resolver resolver, ServiceOrder order) {
        this.resolver = resolver;
        this.order = order;
    }

    private record Place(Transport transport, SrvRecord service) {}

    /**
     * Finds them for several transports, the better first.
     *
     * @param host name that certificates must carry
     * @return empty if there are no SRV records at all; fails when there are some, but no address to any
     */
    CompletableFuture<Optional<List<Target>>> find(List<Offer> offers, String host, AddressFamily family) {
        List<CompletableFuture<List<SrvRecord>>> lookups = offers.stream()
                .map(offer -> resolver.services(offer.serviceName()))
                .toList();
        return all(lookups).thenCompose(unused -> {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < offers.size(); i++) {
                Transport transport = offers.get(i).transport();
                for (SrvRecord service : order.order(lookups.get(i).join())) {
                    places.add(new Place(transport, service));
                }
            }
            return places.isEmpty()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : resolve(offers, usable(places), host, family).thenApply(Optional::of);
        });
    }

    private static List<Place> usable(List<Place> places) {
        return places.stream()
                .filter(place ->
                        place.service().port() > 0 && !place.service().target().isEmpty())
                .limit(Locator.MOST_TARGETS)
                .toList();
    }

    private CompletableFuture<List<Target>> resolve(
            List<Offer> offers, List<Place> places, String host, AddressFamily family) {
        if (places.isEmpty()) {
            return Locator.failed(
                    offers.get(0).serviceName() + ": the domain says that it does not offer this service");
        }
        Map<String, CompletableFuture<List<InetAddress>>> lookups = new HashMap<>();
        for (Place place : places) {
            lookups.computeIfAbsent(place.service().target(), name -> addresses(name, family));
        }
        return settled(lookups.values()).thenCompose(unused -> {
            LinkedHashSet<Target> targets = new LinkedHashSet<>();
            for (Place place : places) {
                CompletableFuture<List<InetAddress>> lookup =
                        lookups.get(place.service().target());
                if (!lookup.isCompletedExceptionally()) {
                    lookup.join()
                            .forEach(address -> targets.add(new Target(
                                    place.transport(),
                                    host,
                                    address,
                                    place.service().port())));
                }
            }
            return targets.isEmpty()
                    ? failure(lookups.get(places.get(0).service().target()))
                    : CompletableFuture.completedFuture(List.copyOf(targets));
        });
    }

    private CompletableFuture<List<InetAddress>> addresses(String name, AddressFamily family) {
        Optional<InetAddress> known = NumericHost.parse(name).or(() -> resolver.known(name, family));
        return known.isPresent()
                ? CompletableFuture.completedFuture(List.of(known.get()))
                : resolver.addresses(name, family);
    }

    private static CompletableFuture<List<Target>> failure(CompletableFuture<List<InetAddress>> lookup) {
        return lookup.handle((addresses, failure) -> {
            if (failure == null) {
                throw new CompletionException(new LocatingException("the host has no address"));
            }
            throw new CompletionException(FailureCause.of(failure));
        });
    }

    private static CompletableFuture<Void> all(List<? extends CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }

    private static CompletableFuture<Void> settled(Iterable<? extends CompletableFuture<?>> futures) {
        List<CompletableFuture<?>> settled = new ArrayList<>();
        futures.forEach(future -> settled.add(future.handle((value, failure) -> null)));
        return all(settled);
    }
}

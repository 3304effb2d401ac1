package org.jackfield.signalling.sip.locating;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Cache;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NioClient;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;
import org.xbill.DNS.lookup.LookupSession;

/** The domain name system by dnsjava: asynchronous, with a cache that keeps to the time to live of the records. */
final class DnsResolver implements Resolver {

    private static final Logger LOG = LoggerFactory.getLogger(DnsResolver.class);

    private static final int TRIES = 2;
    private static final int MOST_RECORDS = 64;
    private static final int MOST_CACHED = 1000;
    private static final int LONGEST_CACHED = 3600;

    /** What is missing may be there soon: a server that just got its name. */
    private static final int LONGEST_CACHED_ABSENCE = 30;

    private final NameServers nameServers;
    private volatile LookupSession session;
    private final HostsFileParser hosts = new HostsFileParser();
    private volatile boolean hasAsked;

    DnsResolver(NameServers nameServers) {
        this.nameServers = nameServers;
        this.session = session(nameServers);
    }

    private static LookupSession session(NameServers nameServers) {
        var addresses = nameServers.addresses().isEmpty()
                ? ResolverConfig.getCurrentConfig().servers()
                : nameServers.addresses();
        ExtendedResolver resolver = new ExtendedResolver(addresses.stream()
                .map(address -> one(address, nameServers.timeout()))
                .toList());
        resolver.setTimeout(nameServers.timeout().multipliedBy((long) TRIES * addresses.size()));
        resolver.setRetries(TRIES);
        Cache cache = new Cache(DClass.IN);
        cache.setMaxEntries(MOST_CACHED);
        cache.setMaxCache(LONGEST_CACHED);
        cache.setMaxNCache(LONGEST_CACHED_ABSENCE);
        return LookupSession.builder()
                .resolver(resolver)
                .cache(cache)
                .executor(nameServers.executor())
                .build();
    }

    private static org.xbill.DNS.Resolver one(InetSocketAddress address, Duration timeout) {
        SimpleResolver resolver = new SimpleResolver(address);
        resolver.setTimeout(timeout);
        return resolver;
    }

    @Override
    public void renew() {
        if (nameServers.addresses().isEmpty()) {
            ResolverConfig.refresh();
        }
        session = session(nameServers);
    }

    @Override
    public void close() {
        if (hasAsked) {
            // The thread of dnsjava is one for all of its class loader, which is this bundle's: it would keep it.
            NioClient.close();
        }
    }

    @Override
    public Optional<InetAddress> known(String name, AddressFamily family) {
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return NumericHost.parse(family == AddressFamily.IPV6 ? "::1" : "127.0.0.1");
        }
        try {
            return hosts.getAddressForHost(absolute(name), type(family));
        } catch (IOException | LocatingException notRead) {
            LOG.debug("the hosts file cannot be read", notRead);
            return Optional.empty();
        }
    }

    @Override
    public CompletableFuture<List<NaptrRecord>> transports(String domain) {
        return lookup(domain, Type.NAPTR, NAPTRRecord.class, DnsResolver::read, true);
    }

    @Override
    public CompletableFuture<List<SrvRecord>> services(String name) {
        return lookup(name, Type.SRV, SRVRecord.class, DnsResolver::read, true);
    }

    @Override
    public CompletableFuture<List<InetAddress>> addresses(String name, AddressFamily family) {
        return family == AddressFamily.IPV6
                ? lookup(name, Type.AAAA, AAAARecord.class, AAAARecord::getAddress, false)
                : lookup(name, Type.A, ARecord.class, ARecord::getAddress, false);
    }

    private <R extends Record, T> CompletableFuture<List<T>> lookup(
            String name, int type, Class<R> kind, Function<R, T> read, boolean mayBeAbsent) {
        Name absolute;
        try {
            absolute = absolute(name);
        } catch (LocatingException notAName) {
            return CompletableFuture.failedFuture(notAName);
        }
        hasAsked = true;
        return session.lookupAsync(absolute, type)
                .toCompletableFuture()
                .thenApply(answer -> answer.getRecords().stream()
                        .filter(kind::isInstance)
                        .limit(MOST_RECORDS)
                        .map(found -> read.apply(kind.cast(found)))
                        .toList())
                .exceptionally(failure -> absent(new LookupFailure(name, type, failure), mayBeAbsent))
                .thenApply(records -> present(records, name, type, mayBeAbsent));
    }

    private static <T> List<T> absent(LookupFailure failure, boolean mayBeAbsent) {
        if (mayBeAbsent && failure.isAnswer()) {
            LOG.debug("{}", failure.sentence());
            return List.of();
        }
        throw new CompletionException(failure.toException());
    }

    private static <T> List<T> present(List<T> records, String name, int type, boolean mayBeAbsent) {
        if (records.isEmpty() && !mayBeAbsent) {
            throw new CompletionException(LookupFailure.noRecords(name, type));
        }
        return records;
    }

    private static NaptrRecord read(NAPTRRecord naptr) {
        return new NaptrRecord(
                naptr.getOrder(),
                naptr.getPreference(),
                naptr.getFlags(),
                naptr.getService(),
                naptr.getRegexp(),
                read(naptr.getReplacement()));
    }

    private static SrvRecord read(SRVRecord srv) {
        return new SrvRecord(srv.getPriority(), srv.getWeight(), srv.getPort(), read(srv.getTarget()));
    }

    private static String read(Name name) {
        return name.equals(Name.root) ? "" : name.toString(true).toLowerCase(Locale.ROOT);
    }

    private static Name absolute(String name) throws LocatingException {
        try {
            return Name.fromString(name, Name.root);
        } catch (TextParseException notAName) {
            throw new LocatingException(name + ": not a name of the domain name system", notAName);
        }
    }

    private static int type(AddressFamily family) {
        return family == AddressFamily.IPV6 ? Type.AAAA : Type.A;
    }
}

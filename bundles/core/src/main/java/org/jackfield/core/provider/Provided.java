package org.jackfield.core.provider;

import java.util.Map;
import org.osgi.framework.Constants;

/**
 * A provider that is there.
 *
 * @param service the provider
 * @param name its name, for the log and for applications
 * @param properties its service properties
 * @param <P> the kind of provider
 */
public record Provided<P>(P service, String name, Map<String, ?> properties) implements Comparable<Provided<P>> {

    /** Makes an entry; the name is the value of a service property. */
    public static <P> Provided<P> of(P service, String nameProperty, Map<String, ?> properties) {
        Object name = properties.get(nameProperty);
        return new Provided<>(
                service, name == null ? service.getClass().getName() : name.toString(), Map.copyOf(properties));
    }

    /** The highest ranking first; of equals the oldest, as the service registry orders them. */
    @Override
    public int compareTo(Provided<P> other) {
        int byRanking = Long.compare(other.number(Constants.SERVICE_RANKING), number(Constants.SERVICE_RANKING));
        return byRanking != 0
                ? byRanking
                : Long.compare(number(Constants.SERVICE_ID), other.number(Constants.SERVICE_ID));
    }

    private long number(String key) {
        return properties.get(key) instanceof Number value ? value.longValue() : 0;
    }

    /** An entry stands for its service. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Provided<?> that && service == that.service;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(service);
    }
}

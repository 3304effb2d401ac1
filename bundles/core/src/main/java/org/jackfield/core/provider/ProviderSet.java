package org.jackfield.core.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * The providers of one kind.
 *
 * @param <P> the kind
 */
public final class ProviderSet<P> {

    private final String nameProperty;
    private final List<Provided<P>> providers = new CopyOnWriteArrayList<>();

    /**
     * Makes an empty set.
     *
     * @param nameProperty the service property that has a provider's name
     */
    public ProviderSet(String nameProperty) {
        this.nameProperty = nameProperty;
    }

    /** Adds a provider. */
    public void add(P service, Map<String, ?> properties) {
        providers.add(Provided.of(service, nameProperty, properties));
    }

    /** Takes a provider out: it serves nothing new from now on. */
    public Optional<Provided<P>> remove(P service) {
        Optional<Provided<P>> found = providers.stream()
                .filter(provided -> provided.service() == service)
                .findFirst();
        found.ifPresent(providers::remove);
        return found;
    }

    /**
     * Returns the provider that serves something new.
     *
     * @param target an LDAP filter over service properties; empty: any
     */
    public Optional<Provided<P>> select(Optional<String> target) {
        return providers.stream()
                .filter(provided -> target.isEmpty() || matches(target.get(), provided))
                .sorted()
                .findFirst();
    }

    private boolean matches(String target, Provided<P> provided) {
        try {
            return FrameworkUtil.createFilter(target).matches(provided.properties());
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("target is '" + target + "', must be an LDAP filter", e);
        }
    }
}

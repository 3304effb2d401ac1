package org.jackfield.core.asking;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jackfield.core.listening.ListenerThreads;
import org.jackfield.core.provider.Provided;
import org.jackfield.core.provider.ProviderSet;
import org.jackfield.core.timing.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services of one kind that applications have registered to be asked. Of several, the one with the highest ranking is.
 *
 * @param <S> the kind
 */
public final class AskedServices<S> {

    private static final Logger LOG = LoggerFactory.getLogger(AskedServices.class);
    private static final String COMPONENT_NAME = "component.name";

    private final ListenerThreads threads;
    private final Timer timer;
    private final ProviderSet<S> services = new ProviderSet<>(COMPONENT_NAME);

    /** Makes an empty set. */
    public AskedServices(ListenerThreads threads, Timer timer) {
        this.threads = threads;
        this.timer = timer;
    }

    /** Adds a service. */
    public void add(S service, Map<String, ?> properties) {
        services.add(service, properties);
    }

    /** Removes a service; a question that it has been asked may still be answered. */
    public void remove(S service) {
        services.remove(service);
    }

    /** Returns whether nobody can be asked. */
    public boolean isEmpty() {
        return services.select(Optional.empty()).isEmpty();
    }

    /**
     * Asks on a thread for applications.
     *
     * @param question called with the service
     * @return completes normally, within 10 seconds: empty when there is no service, it failed, or it took longer
     */
    public <R> CompletionStage<Optional<R>> ask(Function<S, CompletionStage<R>> question) {
        CompletableFuture<Optional<R>> answer = new CompletableFuture<>();
        services.select(Optional.empty())
                .ifPresentOrElse(
                        asked -> ask(asked, new Question<>(asked.name(), threads, timer, answer), question),
                        () -> answer.complete(Optional.empty()));
        return answer.minimalCompletionStage();
    }

    private <R> void ask(Provided<S> asked, Question<R> pending, Function<S, CompletionStage<R>> question) {
        try {
            threads.execute(() -> pending.put(() -> question.apply(asked.service())));
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is not asked any more: everything stops", asked.name(), e);
            pending.giveUp();
        }
    }
}

package org.jackfield.signalling.sip;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.locating.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the server of a line again and again whether it is there, while that is one over UDP, which has no connection that could break.
 * Not every server answers OPTIONS: only once one has, silence counts. Safe for all threads.
 */
final class Pinging {

    private static final Logger LOG = LoggerFactory.getLogger(Pinging.class);

    private final ServerPing ping;
    private final Duration interval;
    private final Limits limits;
    private final Repeating repeating;
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private volatile Supplier<Optional<Target>> server = Optional::empty;
    private volatile BiConsumer<Target, String> onSilent = (target, why) -> {};
    private volatile boolean hasAnswered;

    /**
     * Makes one that does not ask yet.
     *
     * @param interval how often it asks; zero: never
     */
    Pinging(ServerPing ping, Threads threads, Duration interval, Limits limits) {
        this.ping = ping;
        this.interval = interval;
        this.limits = limits;
        this.repeating = new Repeating(threads, interval, this::askCurrent);
    }

    /**
     * Begins.
     *
     * @param current the server that is used now
     * @param whenSilent hears which server does not answer any more, and why
     */
    void begin(Supplier<Optional<Target>> current, BiConsumer<Target, String> whenSilent) {
        server = current;
        onSilent = whenSilent;
        repeating.begin();
    }

    void stop() {
        repeating.stop();
    }

    /**
     * Asks a server that is about to be used.
     *
     * @return completes when it has answered, or at once if none has ever; fails when it does not answer within the connect timeout
     */
    CompletionStage<Void> reach(Target target) {
        if (interval.isZero()) {
            return CompletableFuture.completedStage(null);
        }
        if (hasAnswered) {
            return ping.ping(target, Duration.ofMillis(limits.connectTimeout()));
        }
        ask(target);
        return CompletableFuture.completedStage(null);
    }

    private void askCurrent() {
        server.get().filter(target -> target.transport() == Transport.UDP).ifPresent(this::ask);
    }

    private void ask(Target target) {
        if (!isAsking.compareAndSet(false, true)) {
            return;
        }
        var unused = ping.ping(target, limits.timeout()).whenComplete((alive, failure) -> {
            isAsking.set(false);
            if (failure == null) {
                hasAnswered = true;
            } else if (hasAnswered) {
                onSilent.accept(target, failure.getMessage());
            } else {
                LOG.debug("{} answers no OPTIONS", target);
            }
        });
    }
}

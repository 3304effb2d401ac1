package org.jackfield.signalling.sip;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jackfield.signalling.sip.locating.FailureCause;
import org.jackfield.signalling.sip.locating.Locator;
import org.jackfield.signalling.sip.locating.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the servers of a line and connects to the best one that lets it, one after the other. For the queue of a flow. */
final class Reaching {

    private static final Logger LOG = LoggerFactory.getLogger(Reaching.class);

    /** Hears, in the queue, what becomes of an attempt. */
    interface Outcome {

        /** The connection is there. */
        void reached(Target target);

        /** A connection is there that nobody wants any more. */
        void overtaken(Target target);

        /** None can be reached: why not the last. */
        void unreachable(String why);
    }

    private final FlowSettings settings;
    private final Locator locator;
    private final Connections connections;
    private final Candidates candidates;
    private final SerialExecutor queue;
    private final LongSupplier clock = System::nanoTime;
    private final Outcome outcome;
    private final Refusals refusals = new Refusals();
    private int attempt;
    private Target wanted;

    Reaching(
            FlowSettings settings,
            Locator locator,
            Connections connections,
            Candidates candidates,
            SerialExecutor queue,
            Outcome outcome) {
        this.settings = settings;
        this.locator = locator;
        this.connections = connections;
        this.candidates = candidates;
        this.queue = queue;
        this.outcome = outcome;
    }

    /** Looks the servers up again and tries all of them. */
    void begin() {
        candidates.release(clock.getAsLong());
        int current = ++attempt;
        var unused = locator.locate(settings.destination(), settings.families(), settings.transports())
                .whenComplete((found, failure) -> queue.execute(() -> {
                    if (current == attempt) {
                        located(found, failure);
                    }
                }));
    }

    private void located(List<Target> found, Throwable failure) {
        if (failure != null) {
            outcome.unreachable(message(failure));
        } else {
            candidates.renew(found);
            settings.servers().add(found);
            connect("no server");
        }
    }

    /**
     * Connects to the best one that did not just fail.
     *
     * @param why what is told if there is none
     */
    void connect(String why) {
        refusals.clear();
        connectNext(why);
    }

    private void connectNext(String why) {
        Optional<Target> best = candidates.best(clock.getAsLong());
        if (best.isPresent()) {
            connect(best.get());
        } else {
            outcome.unreachable(why);
        }
    }

    private void connect(Target target) {
        open(target, Optional.empty());
    }

    private void open(Target target, Optional<Runnable> stay) {
        int current = ++attempt;
        wanted = target;
        var unused = connections
                .open(target)
                .whenComplete((opened, failure) -> queue.execute(() -> {
                    if (current != attempt) {
                        overtaken(target, failure);
                    } else {
                        decided(target, trouble(target, failure), stay);
                    }
                }));
    }

    /** A connection may be over before anybody has heard that it is there. */
    private Optional<String> trouble(Target target, Throwable failure) {
        if (failure != null) {
            return Optional.of(message(failure));
        }
        return connections.isOpen(target) ? Optional.empty() : Optional.of("it was closed at once");
    }

    private void decided(Target target, Optional<String> trouble, Optional<Runnable> stay) {
        if (trouble.isEmpty()) {
            outcome.reached(target);
            return;
        }
        failed(target);
        refusals.add(target, trouble.get());
        stay.ifPresentOrElse(Runnable::run, () -> connectNext(settings.noConnection(refusals)));
    }

    /** Goes back to a server that is better than the one that serves, unless it cannot be reached. */
    void goBack(Target better, Runnable stay) {
        open(better, Optional.of(stay));
    }

    /** The attempt that took its place can be to the same server, over the same connection. */
    private void overtaken(Target target, Throwable failure) {
        LOG.debug("{} is not wanted any more", target);
        if (failure == null && !target.equals(wanted)) {
            outcome.overtaken(target);
        }
    }

    /** A server did not do. */
    void failed(Target target) {
        candidates.failed(target, clock.getAsLong());
    }

    /** A server did well for long. */
    void succeeded(Target target) {
        candidates.succeeded(target);
    }

    /** Returns whether there is another one that did not just fail. */
    boolean hasOther(Target target) {
        return candidates.hasOther(target, clock.getAsLong());
    }

    /** Returns whether there are any that are better than that one. */
    boolean hasBetter(Target current) {
        return candidates.hasBetter(current);
    }

    /** Returns whether there is one that did not just fail. */
    boolean hasNext() {
        return candidates.best(clock.getAsLong()).isPresent();
    }

    /** Returns one that is better than that one and could do again. */
    Optional<Target> better(Target current) {
        return candidates.better(current, clock.getAsLong());
    }

    /** Leaves out what is under way. */
    void stop() {
        attempt++;
        wanted = null;
    }

    static String message(Throwable failure) {
        Throwable cause = FailureCause.of(failure);
        return Texts.clean(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
}

package org.jackfield.core.session;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Effect;
import org.jackfield.core.call.Input;
import org.jackfield.core.call.Step;
import org.jackfield.core.call.Transition;
import org.jackfield.core.mailbox.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a call changes. An input is decided at once, in the thread that brings it, under a lock that guards
 * nothing but the pure step; its effects go into the mailbox in the same order and are carried out outside.
 *
 * <p>So a command's answer is the truth: the step that accepts it is the step that changed the call, no input can come in
 * between, and as the effects of one step are queued before the lock is given up, effects have the order of the decisions.
 * A thread that brings an input never waits for the network, for media or for a listener: all of these are effects.
 */
final class Machine {

    private static final Logger LOG = LoggerFactory.getLogger(Machine.class);

    private final Object lock = new Object();
    private final InstantSource clock;
    private final Mailbox mailbox;
    private final Consumer<Effect> effects;
    private volatile Call call;

    Machine(Call call, InstantSource clock, Mailbox mailbox, Consumer<Effect> effects) {
        this.call = call;
        this.clock = clock;
        this.mailbox = mailbox;
        this.effects = effects;
    }

    /** Returns the call as it is now. */
    Call call() {
        return call;
    }

    /**
     * Takes an input.
     *
     * @return for a command: whether it is being carried out
     */
    boolean submit(Input input) {
        return submit(input, () -> {});
    }

    /** As {@link #submit(Input)}; what depends on the acceptance is done before any effect can run. */
    boolean submit(Input input, Runnable whenAccepted) {
        boolean accepted = decide(input, whenAccepted);
        mailbox.schedule();
        return accepted;
    }

    /** Decides without carrying anything out yet; {@link #schedule} does. For the first input, under the phone's lock. */
    boolean decide(Input input, Runnable whenAccepted) {
        synchronized (lock) {
            Transition transition = step(input);
            call = transition.next();
            if (transition.accepted()) {
                whenAccepted.run();
            }
            for (Effect effect : transition.effects()) {
                mailbox.add(() -> effects.accept(effect));
            }
            return transition.accepted();
        }
    }

    void schedule() {
        mailbox.schedule();
    }

    /** A fault in a verb must not leave a call that nobody can end, nor reach the thread that brought the input. */
    private Transition step(Input input) {
        try {
            return Step.step(call, input, clock.instant());
        } catch (RuntimeException e) {
            LOG.error(
                    "Call {}: a fault in the core, the call is ended",
                    call.identity().callId(),
                    e);
            return end("a fault in the core: " + e);
        }
    }

    private Transition end(String detail) {
        try {
            return Step.step(call, new Input.Fault(detail), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Call {}: cannot be ended", call.identity().callId(), e);
            return new Transition(call, List.of(), false);
        }
    }
}

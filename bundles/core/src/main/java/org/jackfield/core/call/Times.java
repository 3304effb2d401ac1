package org.jackfield.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jackfield.session.CallTimer;

/**
 * When things happened, and the counters.
 *
 * @param began when the call was dialled or came
 * @param answered when it was answered
 * @param ended when it was over
 * @param timer the counters, whole seconds
 * @param counted up to when they have counted; the remainder of a second stays for the next tick
 * @param running whether they count
 */
public record Times(
        Instant began,
        Optional<Instant> answered,
        Optional<Instant> ended,
        CallTimer timer,
        Instant counted,
        boolean running) {

    static Times from(Instant began) {
        return new Times(began, Optional.empty(), Optional.empty(), CallTimer.ZERO, began, true);
    }

    Times withAnswered(Instant value) {
        return new Times(began, Optional.of(value), ended, timer, counted, running);
    }

    Times withEnded(Instant value) {
        return new Times(began, answered, Optional.of(value), timer, counted, false);
    }

    /** Begins a second: what is left of the one that is being counted belongs to what is over. */
    Times countingFrom(Instant value) {
        return new Times(began, answered, ended, timer, value, running);
    }

    Times stopped() {
        return new Times(began, answered, ended, timer, counted, false);
    }

    Times counted(CallTimer value, long seconds) {
        return new Times(began, answered, ended, value, counted.plusSeconds(seconds), running);
    }

    /** Returns how long the call has been talking at a moment; zero before it was answered. */
    Duration talked(Instant now) {
        return answered.map(from -> Duration.between(from, now)).orElse(Duration.ZERO);
    }
}

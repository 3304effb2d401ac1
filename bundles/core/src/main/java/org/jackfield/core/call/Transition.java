package org.jackfield.core.call;

import java.util.List;

/**
 * What comes of an input.
 *
 * @param next the call from now on
 * @param effects what is to be done, in this order
 * @param accepted for a command: whether it is being carried out; false: nothing changed and there are no effects
 */
public record Transition(Call next, List<Effect> effects, boolean accepted) {

    /** Copies the list. */
    public Transition {
        effects = List.copyOf(effects);
    }
}

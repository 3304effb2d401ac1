package org.jackfield.core.crossing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.spi.fake.signalling.WireConditions;

/**
 * Two verbs that are given at nearly the same time.
 *
 * @param stage how far the call is
 * @param first what is done first
 * @param by who does it
 * @param tasks how much happens before the second
 * @param second what is done then
 * @param other who does that
 */
record Crossing(Stage stage, Verb first, Side by, int tasks, Verb second, Side other) {

    /** What sends messages. */
    static final Set<Verb> ON_THE_WIRE = EnumSet.complementOf(
            EnumSet.of(Verb.MUTE, Verb.UNMUTE, Verb.SET_STATUS, Verb.SET_AUDIO, Verb.STOP_TIMER, Verb.TERMINATE));

    /** Returns every way in which these two can be given. */
    static List<Crossing> of(Stage stage, Verb first, Verb second, int mostTasks) {
        List<Crossing> all = new ArrayList<>();
        for (int tasks = 0; tasks <= mostTasks; tasks++) {
            all.add(new Crossing(stage, first, Side.CALLER, tasks, second, Side.CALLEE));
            all.add(new Crossing(stage, first, Side.CALLEE, tasks, second, Side.CALLER));
            if (stage == Stage.CONSULT_RINGS || stage == Stage.CONSULTING) {
                all.add(new Crossing(stage, first, Side.CALLER, tasks, second, Side.CONSULTED));
                all.add(new Crossing(stage, first, Side.CONSULTED, tasks, second, Side.CALLEE));
            }
        }
        return all;
    }

    /** Lets it happen where nothing is lost; returns what is wrong then. */
    Optional<String> disagreement() {
        return play(new Scene());
    }

    /** Lets it happen on a bad wire; returns what is wrong then. */
    Optional<String> disagreement(WireConditions conditions) {
        return play(new Scene(conditions)).map(wrong -> conditions + ": " + wrong);
    }

    private Optional<String> play(Scene scene) {
        stage.reach(scene);
        first.on(scene, by);
        scene.run(tasks);
        second.on(scene, other);
        scene.settle();
        try {
            Agreement.check(scene);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(this + ": " + e.getMessage());
        }
    }
}

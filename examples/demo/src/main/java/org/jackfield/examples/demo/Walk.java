package org.jackfield.examples.demo;

import java.util.List;
import java.util.Locale;

/** Goes through the steps of the call, up to the first that does not happen. */
final class Walk {

    private final Narrator narrator;

    Walk(Narrator narrator) {
        this.narrator = narrator;
    }

    /**
     * Goes and tells.
     *
     * @param steps what must be seen to happen, in order
     * @param abandon ends what was begun, when a step did not happen
     * @return whether every step was seen to happen
     */
    boolean through(List<Step> steps, Runnable abandon) throws InterruptedException {
        for (int done = 0; done < steps.size(); done++) {
            Step step = steps.get(done);
            try {
                narrator.seen(step.title(), step.check().see());
            } catch (Step.MissedException e) {
                narrator.missed(step.title(), e.getMessage());
                abandon.run();
                summary(steps, done, step);
                return false;
            }
        }
        narrator.line(String.format(
                Locale.ROOT, "%nAll %d steps were seen to happen, in %.1f s.", steps.size(), narrator.seconds()));
        return true;
    }

    private void summary(List<Step> steps, int done, Step missed) {
        int untried = steps.size() - done - 1;
        narrator.line(String.format(
                Locale.ROOT,
                "%nStep %d of %d did not happen: %s. %d were seen before it, %d were not tried.",
                done + 1,
                steps.size(),
                missed.title(),
                done,
                untried));
    }
}

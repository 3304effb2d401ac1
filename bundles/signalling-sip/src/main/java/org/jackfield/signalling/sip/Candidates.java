package org.jackfield.signalling.sip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jackfield.signalling.sip.locating.Target;

/** The servers of a line, the best first. One that failed is left alone for a while, longer each time. For one queue. */
final class Candidates {

    private static final int MOST_DOUBLINGS = 10;

    private record Quarantine(int failures, long until) {}

    private final long leastNanos;
    private final long mostNanos;
    private final RandomGenerator random;
    private final Map<Target, Quarantine> quarantines = new HashMap<>();
    private List<Target> targets = List.of();

    Candidates(FlowLimits limits, RandomGenerator random) {
        this.leastNanos = limits.leastQuarantine().toNanos();
        this.mostNanos = limits.mostQuarantine().toNanos();
        this.random = random;
    }

    /** Takes other servers in the place of those before. */
    void renew(List<Target> found) {
        targets = List.copyOf(found);
        quarantines.keySet().retainAll(targets);
    }

    /** Returns the best of those that are not left alone. */
    Optional<Target> best(long now) {
        return targets.stream().filter(target -> isFree(target, now)).findFirst();
    }

    /** Returns the best of those that are better than another one and not left alone. */
    Optional<Target> better(Target current, long now) {
        return targets.stream()
                .takeWhile(target -> !target.equals(current))
                .filter(target -> isFree(target, now))
                .findFirst();
    }

    /** Returns whether there is one beside that one which is not left alone. */
    boolean hasOther(Target current, long now) {
        return targets.stream().anyMatch(target -> !target.equals(current) && isFree(target, now));
    }

    /** Returns whether there are any that are better than another one. */
    boolean hasBetter(Target current) {
        return targets.contains(current) && !targets.get(0).equals(current);
    }

    /** A server did not do: it is left alone for half to all of a time that doubles. */
    void failed(Target target, long now) {
        Quarantine before = quarantines.get(target);
        int failures = before == null ? 1 : Math.min(before.failures() + 1, MOST_DOUBLINGS);
        long ceiling = Math.min(mostNanos, leastNanos << (failures - 1));
        quarantines.put(target, new Quarantine(failures, now + random.nextLong(ceiling / 2, ceiling + 1)));
    }

    /** A server did well. */
    void succeeded(Target target) {
        quarantines.remove(target);
    }

    /** Leaves none alone any more: there is no other. */
    void release(long now) {
        quarantines.replaceAll((target, quarantine) -> new Quarantine(quarantine.failures(), now));
    }

    private boolean isFree(Target target, long now) {
        Quarantine quarantine = quarantines.get(target);
        return quarantine == null || quarantine.until() - now <= 0;
    }
}

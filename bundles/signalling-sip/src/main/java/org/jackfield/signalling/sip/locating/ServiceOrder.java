package org.jackfield.signalling.sip.locating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** The order in which SRV records are tried: by priority, and by chance with the weights among equals (RFC 2782). */
final class ServiceOrder {

    private final RandomGenerator random;

    ServiceOrder(RandomGenerator random) {
        this.random = random;
    }

    List<SrvRecord> order(List<SrvRecord> records) {
        Map<Integer, List<SrvRecord>> byPriority = new TreeMap<>();
        for (SrvRecord each : records) {
            byPriority
                    .computeIfAbsent(each.priority(), first -> new ArrayList<>())
                    .add(each);
        }
        List<SrvRecord> ordered = new ArrayList<>();
        byPriority.values().forEach(equals -> draw(equals, ordered));
        return ordered;
    }

    private void draw(List<SrvRecord> equals, List<SrvRecord> ordered) {
        // Those without weight come first in the list, as the RFC wants it: they have a very small chance.
        equals.sort((one, other) -> Boolean.compare(one.weight() > 0, other.weight() > 0));
        while (!equals.isEmpty()) {
            ordered.add(equals.remove(drawOne(equals)));
        }
    }

    private int drawOne(List<SrvRecord> equals) {
        int sum = equals.stream().mapToInt(SrvRecord::weight).sum();
        int drawn = random.nextInt(sum + 1);
        int running = 0;
        for (int i = 0; i < equals.size(); i++) {
            running += equals.get(i).weight();
            if (running >= drawn) {
                return i;
            }
        }
        return equals.size() - 1;
    }
}

package org.jackfield.signalling.sip.locating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ServiceOrderTest {

    private final ServiceOrder order = new ServiceOrder(new Random(7));

    @Test
    void eachRecordComesOnceInTheOrderOfPriorities() {
        List<SrvRecord> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            records.add(new SrvRecord(i % 4, i % 5, 5060, "host" + i));
        }

        List<SrvRecord> ordered = order.order(records);

        assertThat(ordered).containsExactlyInAnyOrderElementsOf(records);
        assertThat(ordered).extracting(SrvRecord::priority).isSorted();
    }

    @Test
    void weightsAreShares() {
        List<SrvRecord> records = List.of(new SrvRecord(1, 30, 5060, "small"), new SrvRecord(1, 70, 5060, "large"));
        int large = 0;
        for (int i = 0; i < 10_000; i++) {
            if (order.order(records).get(0).target().equals("large")) {
                large++;
            }
        }

        assertThat(large).isBetween(6_700, 7_300);
    }

    @Test
    void recordsWithoutWeightHaveAVerySmallChance() {
        List<SrvRecord> records = List.of(new SrvRecord(1, 0, 5060, "none"), new SrvRecord(1, 99, 5060, "much"));
        int none = 0;
        for (int i = 0; i < 10_000; i++) {
            if (order.order(records).get(0).target().equals("none")) {
                none++;
            }
        }

        assertThat(none).isBetween(20, 300);
    }

    @Test
    void theGreatestWeightsDoNotOverflow() {
        List<SrvRecord> records = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            records.add(new SrvRecord(1, 65_535, 5060, "host" + i));
        }

        assertThat(order.order(records)).hasSize(64);
    }
}

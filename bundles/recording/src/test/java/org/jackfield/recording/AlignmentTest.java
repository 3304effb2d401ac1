package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.jackfield.session.PcmListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides stay where they belong in time, whatever the way of their frames. */
class AlignmentTest {

    private static final double TOLERANCE = 20;

    @TempDir
    private Path folder;

    /** A frame on its way. */
    private record Underway(double arrival, PcmListener side, double begun, double hertz, int sampleRate) {}

    private final PriorityQueue<Underway> underway = new PriorityQueue<>(Comparator.comparing(Underway::arrival));

    @Test
    void beepsStayTogetherOverMinutesOfJitterDriftHoldAndPauses() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        Random random = new Random(7);
        // One beep of 200 ms every 5 s on either side; the far side's clock is 200 ppm fast and its frames jitter by 40
        // ms.
        double far = 0;
        for (int i = 0; i < 30_000; i++) {
            double begun = i * 10.0;
            boolean held = begun >= 60_000 && begun < 90_000;
            double hertz = begun % 5000 < 200 ? 1000 : 0;
            underway.add(new Underway(begun + 10, call.recording().near(), begun, hertz, 48_000));
            if (!held) {
                far = Math.max(far, begun * (1 - 200e-6) + 10 + random.nextDouble(40));
                underway.add(new Underway(far, call.recording().far(), begun, hertz, 8_000));
            }
        }
        arriveUntil(call, 150_000);
        call.recording().pause();
        arriveUntil(call, 170_000);
        call.recording().resume();
        arriveUntil(call, 300_100);
        Played played = Played.of(call.close().file());

        assertThat(played.milliseconds()).isCloseTo(280_100, within(50.0));
        for (int beep = 5000; beep < 295_000; beep += 5000) {
            if (beep >= 150_000 && beep < 175_000) {
                continue;
            }
            int expected = beep < 150_000 ? beep : beep - 20_000;
            assertThat(played.onset(played.left(), expected - 500)).isCloseTo(expected, within(TOLERANCE));
            if (beep < 60_000 || beep >= 90_000) {
                double drifted = expected - beep * 200e-6;
                assertThat(played.onset(played.right(), expected - 500)).isCloseTo(drifted, within(TOLERANCE));
            } else {
                assertThat(played.level(played.right(), expected, 1000)).isZero();
            }
        }
    }

    @Test
    void jitterOfSomeTensOfMillisecondsLeavesNoSeam() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        Random random = new Random(11);
        double arrival = 0;
        for (int i = 0; i < 1000; i++) {
            double begun = i * 10.0;
            arrival = Math.max(arrival, begun + 10 + random.nextDouble(50));
            underway.add(new Underway(arrival, call.recording().near(), begun, 1000, 16_000));
        }
        arriveUntil(call, 10_100);
        Played played = Played.of(call.close().file());

        // A seam would spread the tone: over 7 s its amplitude is that of a tone without one. (In the first two seconds
        // the
        // place
        // of the first frames is found.)
        assertThat(played.tone(played.left(), 1000, 2500, 7000)).isCloseTo(Tones.AMPLITUDE, within(10.0));
        assertThat(played.level(played.right(), 0, 10_000)).isZero();
    }

    @Test
    void aStallThatIsMadeUpForLeavesNoSeam() throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder), new LocalDisk());
        for (int i = 0; i < 300; i++) {
            double begun = i * 10.0;
            double arrival = begun >= 1000 && begun < 1200 ? 1205 + i * 0.01 : begun + 10;
            underway.add(new Underway(arrival, call.recording().near(), begun, 1000, 16_000));
        }
        arriveUntil(call, 3010);
        Played played = Played.of(call.close().file());

        assertThat(played.tone(played.left(), 1000, 500, 2000)).isCloseTo(Tones.AMPLITUDE, within(10.0));
    }

    private void arriveUntil(RecordedCall call, double milliseconds) {
        while (!underway.isEmpty() && underway.peek().arrival() <= milliseconds) {
            Underway next = underway.poll();
            call.pass(Math.max(0, next.arrival() - call.milliseconds()));
            next.side().onFrame(Tones.frame(next.hertz(), next.sampleRate(), (long) next.begun()));
        }
        call.pass(milliseconds - call.milliseconds());
    }
}

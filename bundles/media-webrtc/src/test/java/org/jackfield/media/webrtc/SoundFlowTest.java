package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoundFlowTest {

    private static final int TURN = 10;

    private long now = Long.MAX_VALUE - 1_000_000_000L;
    private final SoundFlow flow = new SoundFlow(() -> now);

    @Test
    void isSteadyAfterATenthOfASecond() {
        flow.setFlowing(true);
        send(9);
        assertThat(flow.isSteady()).isFalse();
        send(1);
        assertThat(flow.isSteady()).isTrue();
    }

    @Test
    void isNotSteadyWhileNothingWasNegotiated() {
        send(20);
        assertThat(flow.isSteady()).isFalse();
    }

    @Test
    void isNotSteadyDuringAStandstill() {
        flow.setFlowing(true);
        send(20);
        pass(30);
        assertThat(flow.isSteady()).isFalse();
    }

    @Test
    void isNotSteadyWhileAStandstillIsMadeUpFor() {
        flow.setFlowing(true);
        send(20);
        pass(200);
        for (int turn = 0; turn < 20; turn++) {
            flow.sent();
        }
        assertThat(flow.isSteady()).isFalse();
        send(10);
        assertThat(flow.isSteady()).isTrue();
    }

    @Test
    void aTurnThatIsALittleLateDoesNotMatter() {
        flow.setFlowing(true);
        for (int turn = 0; turn < 5; turn++) {
            pass(40);
            flow.sent();
        }
        assertThat(flow.isSteady()).isTrue();
    }

    @Test
    void beginsAnewAfterAHold() {
        flow.setFlowing(true);
        send(20);
        flow.setFlowing(false);
        assertThat(flow.isSteady()).isFalse();
        flow.setFlowing(true);
        assertThat(flow.isSteady()).isFalse();
        send(10);
        assertThat(flow.isSteady()).isTrue();
    }

    private void send(int turns) {
        for (int turn = 0; turn < turns; turn++) {
            pass(TURN);
            flow.sent();
        }
    }

    private void pass(int milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
    }
}

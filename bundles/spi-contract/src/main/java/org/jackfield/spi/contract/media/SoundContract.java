package org.jackfield.spi.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaStatistics;
import org.junit.jupiter.api.Test;

/** Sound from one end to the other. */
interface SoundContract extends Paths {

    /** Root mean square of a sine 12 dB below full scale. */
    double TONE_LEVEL = 32_767 * Math.pow(10, -12 / 20.0) / Math.sqrt(2);

    @Test
    default void bothSidesHearEachOther() {
        Call call = call();

        call.caller().awaitTone(1000);
        call.callee().awaitTone(440);
    }

    @Test
    default void aToneIsTwelveDecibelsBelowFullScale() {
        RecordedPath callee = call().callee();

        callee.waiting()
                .until(
                        () -> callee.heard()
                                .tone()
                                .filter(tone -> Math.abs(tone.level() / TONE_LEVEL - 1) < 0.12)
                                .isPresent(),
                        () -> "heard is " + callee.heard().tone() + ", expected a level of " + TONE_LEVEL);
    }

    @Test
    default void mutedIsDigitalSilenceAndUnmutedIsSoundAgain() {
        Call call = call();
        call.callee().awaitTone(440);

        call.caller().await(call.caller().path().setMuted(true));
        call.callee().awaitSilence();
        call.caller().awaitTone(1000);

        call.caller().await(call.caller().path().setMuted(false));
        call.callee().awaitTone(440);
    }

    @Test
    default void aPathCanBeginMuted() {
        Call call = connect(open(Intents.muted(AudioInput.tone(440))), open(AudioInput.tone(1000)));
        call.caller().awaitTone(1000);
        call.callee().awaitSilence();

        call.caller().await(call.caller().path().setMuted(false));
        call.callee().awaitTone(440);
    }

    @Test
    default void packetsFlowWhileMuted() {
        Call call = connect(open(Intents.muted(AudioInput.tone(440))), open(AudioInput.tone(1000)));

        awaitMorePackets(call.caller(), 10);
    }

    @Test
    default void severalCallsAtATimeDoNotMix() {
        Call first = call();
        Call second = connect(open(AudioInput.tone(600)), open(AudioInput.tone(2000)));
        Call third = connect(open(AudioInput.tone(800)), open(AudioInput.tone(3000)));

        first.caller().awaitTone(1000);
        second.caller().awaitTone(2000);
        third.caller().awaitTone(3000);
        first.callee().awaitTone(440);
        second.callee().awaitTone(600);
        third.callee().awaitTone(800);
    }

    @Test
    default void aCallGoesOnWhenAnotherOneEnds() {
        Call first = call();
        Call second = connect(open(AudioInput.tone(600)), open(AudioInput.tone(2000)));
        second.caller().awaitTone(2000);
        second.caller().await(second.caller().path().close());
        second.callee().await(second.callee().path().close());
        first.caller().heard().clear();
        first.callee().heard().clear();

        first.caller().awaitTone(1000);
        first.callee().awaitTone(440);
    }

    @Test
    default void nothingIsKnownBeforeThereIsMedia() {
        RecordedPath path = open(AudioInput.silence());

        assertThat(path.statistics().received().packets().orElse(0)).isZero();
        assertThat(path.statistics().sent().packets().orElse(0)).isZero();
    }

    @Test
    default void statisticsTellWhatFlows() {
        Call call = call();
        awaitMorePackets(call.caller(), 20);

        MediaStatistics statistics = call.caller().statistics();
        assertThat(statistics.received().codec()).isPresent();
        assertThat(statistics.received().clockRate()).isPresent();
        assertThat(statistics.received().jitterSeconds()).isPresent();
        assertThat(statistics.received().lost()).hasValue(0);
        assertThat(statistics.sent().codec()).isEqualTo(statistics.received().codec());
        assertThat(statistics.receivedDurationSeconds()).isPresent();
        assertThat(statistics.remoteCandidateType()).isPresent();
    }

    private static void awaitMorePackets(RecordedPath path, int packets) {
        MediaStatistics before = path.statistics();
        path.waiting()
                .until(
                        () -> grown(before.received(), path.statistics().received()) >= packets
                                && grown(before.sent(), path.statistics().sent()) >= packets,
                        () -> "packets do not flow: " + path.statistics());
    }

    private static long grown(MediaStatistics.Stream before, MediaStatistics.Stream after) {
        return after.packets().orElse(0) - before.packets().orElse(0);
    }
}

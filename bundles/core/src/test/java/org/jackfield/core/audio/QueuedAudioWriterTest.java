package org.jackfield.core.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jackfield.session.AudioSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application writes comes out at the pace of media, with silence where there is nothing. */
class QueuedAudioWriterTest {

    private final List<String> marks = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private int closings;

    private QueuedAudioWriter writer(int rate) {
        return new QueuedAudioWriter(
                rate, (name, flushed) -> marks.add(name + (flushed ? " flushed" : "")), () -> closings++, over::get);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 24_000, 32_000, 48_000})
    void whatIsWrittenIsHeardAndThenThereIsSilence(int rate) {
        QueuedAudioWriter writer = writer(rate);
        AudioSource source = writer.source();
        short[] second = Sounds.tone(1000, rate, rate, 8000);
        assertThat(writer.write(second)).isEqualTo(rate);
        assertThat(writer.queuedMilliseconds()).isEqualTo(1000);

        short[] heard = Sounds.read(source, 150);
        assertThat(Sounds.level(Sounds.part(heard, 4_800, 43_200), 1000, 48_000))
                .isCloseTo(8000, within(160.0));
        assertThat(Sounds.loudest(heard, 48_960, heard.length)).isZero();
        assertThat(writer.queuedMilliseconds()).isZero();
    }

    @Test
    void piecesOfAnySizeMakeOneSound() {
        QueuedAudioWriter writer = writer(8_000);
        short[] tone = Sounds.tone(400, 8_000, 8_000, 8000);
        for (int at = 0, size = 1; at < tone.length; at += size, size = size * 3 % 1009 + 1) {
            writer.write(tone, at, Math.min(size, tone.length - at));
        }
        QueuedAudioWriter whole = writer(8_000);
        whole.write(tone);
        assertThat(Sounds.read(writer.source(), 120)).isEqualTo(Sounds.read(whole.source(), 120));
    }

    @Test
    void atOneMinuteTheQueueIsFull() {
        QueuedAudioWriter writer = writer(8_000);
        short[] half = new short[30 * 8_000];
        assertThat(writer.write(half)).isEqualTo(half.length);
        assertThat(writer.write(half)).isEqualTo(half.length);
        assertThat(writer.write(half)).isZero();
        assertThat(writer.queuedMilliseconds()).isEqualTo(60_000);
        Sounds.read(writer.source(), 10);
        assertThat(writer.write(half)).isEqualTo(800);
    }

    @Test
    void aMarkIsToldWhenWhatIsBeforeItHasBeenSent() {
        QueuedAudioWriter writer = writer(16_000);
        AudioSource source = writer.source();
        writer.mark("begin");
        writer.write(new short[16_000]);
        writer.mark("middle");
        writer.write(new short[16_000]);
        writer.mark("end");
        Sounds.read(source, 100);
        assertThat(marks).containsExactly("begin");
        Sounds.read(source, 1);
        assertThat(marks).containsExactly("begin", "middle");
        Sounds.read(source, 100);
        assertThat(marks).containsExactly("begin", "middle", "end");
    }

    @Test
    void whoFlushesIsSilentAtOnce() {
        QueuedAudioWriter writer = writer(16_000);
        AudioSource source = writer.source();
        writer.write(Sounds.tone(1000, 16_000, 32_000, 8000));
        writer.mark("said");
        Sounds.read(source, 50);
        assertThat(writer.flush()).isEqualTo(1500);
        assertThat(marks).containsExactly("said flushed");
        short[] after = Sounds.read(source, 10);
        assertThat(Sounds.loudest(after, 480, after.length)).isZero();
        assertThat(writer.flush()).isZero();
        assertThat(writer.write(new short[160])).isEqualTo(160);
    }

    @Test
    void whatIsClosedTakesNothing() {
        QueuedAudioWriter writer = writer(8_000);
        writer.write(new short[800]);
        writer.mark("lost");
        writer.close();
        writer.close();
        assertThat(closings).isEqualTo(1);
        assertThat(marks).containsExactly("lost flushed");
        assertThat(writer.write(new short[80])).isZero();
        assertThat(writer.mark("late")).isFalse();
        assertThat(writer.queuedMilliseconds()).isZero();

        QueuedAudioWriter ofACallThatEnds = writer(8_000);
        over.set(true);
        assertThat(ofACallThatEnds.write(new short[80])).isZero();
        assertThat(ofACallThatEnds.mark("late")).isFalse();
    }

    @Test
    void badArgumentsAreRefused() {
        QueuedAudioWriter writer = writer(8_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueuedAudioWriter.checkRate(44_100))
                .withMessage("sampleRate is 44100 Hz, must be one of [8000, 16000, 24000, 32000, 48000]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.mark("a\nb"))
                .withMessageContaining("name is 'a?b'");
        assertThatIllegalArgumentException().isThrownBy(() -> writer.mark(""));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.mark("x".repeat(129)));
        assertThatThrownBy(() -> writer.write(new short[10], 5, 6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aThousandMarksCanWait() {
        QueuedAudioWriter writer = writer(8_000);
        for (int i = 0; i < 1000; i++) {
            assertThat(writer.mark("m")).isTrue();
        }
        assertThat(writer.mark("m")).isFalse();
        Sounds.read(writer.source(), 1);
        assertThat(writer.mark("m")).isTrue();
    }

    @Test
    void manyThreadsWriteAndFlushWhileOneReads() throws InterruptedException {
        QueuedAudioWriter writer = writer(48_000);
        AudioSource source = writer.source();
        AtomicLong written = new AtomicLong();
        AtomicLong thrown = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(new Thread(() -> {
                for (int i = 0; i < 500; i++) {
                    written.addAndGet(writer.write(ones(480)));
                    if (i % 50 == 0) {
                        thrown.addAndGet(writer.flush());
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        long heard = 0;
        while (threads.stream().anyMatch(Thread::isAlive) || writer.queuedMilliseconds() > 0) {
            heard += sum(Sounds.read(source, 1));
        }
        heard += sum(Sounds.read(source, 1));
        assertThat(heard + thrown.get() * 48).isEqualTo(written.get());
    }

    private static short[] ones(int length) {
        short[] ones = new short[length];
        java.util.Arrays.fill(ones, (short) 1);
        return ones;
    }

    private static long sum(short[] samples) {
        long sum = 0;
        for (short sample : samples) {
            sum += sample;
        }
        return sum;
    }
}

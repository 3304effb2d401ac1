package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.media.webrtc.sound.SoundFrame;
import org.junit.jupiter.api.Test;

/** Nothing escapes into native code. */
class TrackSinkTest {

    private final List<SoundFrame> heard = new ArrayList<>();

    @Test
    void framesArePassedOn() {
        new TrackSink(heard::add).onData(new byte[960], 16, 48_000, 1, 480);

        assertThat(heard).singleElement().extracting(SoundFrame::sampleRate).isEqualTo(48_000);
    }

    @Test
    void aReceiverThatThrowsIsContained() {
        TrackSink sink = new TrackSink(frame -> {
            throw new AssertionError("this receiver is broken");
        });

        assertThatCode(() -> sink.onData(new byte[960], 16, 48_000, 1, 480)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotTenMillisecondsOf16BitIsDropped() {
        TrackSink sink = new TrackSink(heard::add);
        sink.onData(new byte[100], 16, 48_000, 1, 480);
        sink.onData(new byte[960], 8, 48_000, 1, 480);
        sink.onData(new byte[960], 16, 48_000, 0, 480);

        assertThat(heard).isEmpty();
    }

    @Test
    void aClearedSinkHoldsNobody() {
        TrackSink sink = new TrackSink(heard::add);
        sink.clear();
        sink.onData(new byte[960], 16, 48_000, 1, 480);

        assertThat(heard).isEmpty();
    }
}

package org.jackfield.spi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.jackfield.session.AudioInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDescriptionsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\r\n", "v=1\r\n", "garbage"})
    void refusesWhatIsNoDescription(String sdp) {
        assertThatExceptionOfType(MediaException.class)
                .isThrownBy(() -> SessionDescriptions.check(sdp))
                .matches(fault -> fault.kind() == MediaException.Kind.BAD_DESCRIPTION);
    }

    @Test
    void boundsTheLength() throws MediaException {
        String longest = "v=0" + "x".repeat(SessionDescriptions.MAX_LENGTH - 3);

        assertThat(SessionDescriptions.check(longest)).isSameAs(longest);
        assertThatExceptionOfType(MediaException.class)
                .isThrownBy(() -> SessionDescriptions.check(longest + "x"))
                .withMessageContaining("at most 65536");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 99, 30_001})
    void boundsTheGatheringLimit(long milliseconds) {
        Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new MediaIntent("c", AudioInput.silence(), false, Duration.ofMillis(milliseconds)))
                .withMessageContaining("must be 100 to 30000 ms");
    }
}

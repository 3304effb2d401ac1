package org.jackfield.session;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an application forgot is refused where it forgot it, by its name. */
class MissingValuesTest {

    @Test
    void aTextOfAnUpdate() {
        assertThatNullPointerException()
                .isThrownBy(() -> CallStatusUpdate.NONE.withName(null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> CallStatusUpdate.NONE.withRecordStatus(null))
                .withMessage("recordStatus");
        assertThatNullPointerException()
                .isThrownBy(() -> StaticCallStatus.NONE.withCompany(null))
                .withMessage("company");
    }

    @Test
    void aPartOfAnUpdate() {
        assertThatNullPointerException()
                .isThrownBy(() -> new StaticCallStatus(Optional.empty(), null, Optional.empty()))
                .withMessage("avatar");
        assertThatNullPointerException()
                .isThrownBy(() -> new CallStatusUpdate(
                        Optional.empty(), Optional.empty(), Optional.empty(), null, Optional.empty(), Optional.empty()))
                .withMessage("company");
    }

    @Test
    void theTextOfAnAudioInput() {
        assertThatNullPointerException()
                .isThrownBy(() -> AudioInput.parse(null))
                .withMessage("audio");
    }
}

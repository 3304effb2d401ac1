package org.jackfield.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.jackfield.session.EndReason.Originator;
import org.junit.jupiter.api.Test;

class EndReasonTest {

    @Test
    void readsAsASentence() {
        assertThat(new EndReason(Cause.BUSY, OptionalInt.of(486), "Busy Here", Originator.REMOTE))
                .hasToString("Busy (486): Busy Here");
        assertThat(new EndReason(Cause.CANCELED, OptionalInt.empty(), "", Originator.LOCAL))
                .hasToString("Canceled");
    }

    @Test
    void aRefusedCallSaysCodeNameAndDetail() {
        CallRefusedException refused =
                new CallRefusedException(new Result(ResultCode.MAX_LIMIT_CALL, "2 of 2 calls are there"));

        assertThat(refused).hasMessage("MAX_LIMIT_CALL (-205): 2 of 2 calls are there");
        assertThat(refused.result().code()).isEqualTo(-205);
        assertThat(Result.SUCCESS.code()).isEqualTo(200);
    }
}

package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.core.call.ServicePolicy.DtmfMethod;
import org.jackfield.session.Cause;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.junit.jupiter.api.Test;

/** INFO requests of an application, alone and among keys that go by INFO. */
class InformingTest {

    private static final Effect HELLO = new Effect.SendInfo("text/plain", "hello");

    private final Walk walk = new Walk(Calls.talking(Calls.policy(DtmfMethod.INFO)));

    private static Input hello(long number) {
        return new Input.SendInfo(number, "text/plain", "hello");
    }

    private List<Result> results() {
        return walk.effects().stream()
                .filter(Effect.CompleteInfo.class::isInstance)
                .map(effect -> ((Effect.CompleteInfo) effect).result())
                .toList();
    }

    @Test
    void theResponseIsTheOutcome() {
        assertThat(walk.accepts(hello(1))).isTrue();
        assertThat(walk.effects()).containsExactly(HELLO);
        walk.takes(hello(2));
        walk.takes(new Input.InfoAnswered(200));
        assertThat(walk.effects()).containsExactly(new Effect.CompleteInfo(1, Result.SUCCESS));
        walk.takes(new Input.InfoAnswered(415));
        assertThat(walk.effects())
                .containsExactly(
                        new Effect.CompleteInfo(2, new Result(ResultCode.UNKNOWN_ERROR, "the far end answered 415")));
        walk.takes(new Input.InfoAnswered(200));
        assertThat(walk.effects()).isEmpty();
    }

    @Test
    void aResponseGoesToWhoseRequestItAnswers() {
        walk.takes(new Input.SendKeys("12"));
        walk.takes(hello(1));
        walk.takes(new Input.InfoAnswered(200));
        assertThat(results()).isEmpty();
        walk.after(Duration.ofMillis(200)).takes(new Input.AlarmRang(Alarm.KEY));
        assertThat(walk.effects()).hasSize(1).hasOnlyElementsOfType(Effect.SendInfo.class);
        walk.takes(new Input.InfoAnswered(415));
        assertThat(results()).hasSize(1);
        assertThat(walk.call().services().keys().idle()).isFalse();
        walk.takes(new Input.InfoAnswered(415));
        assertThat(walk.warning().operation()).isEqualTo("dtmf");
    }

    @Test
    void aLateResponseToAKeyThatWasGivenUpIsNobodys() {
        walk.takes(new Input.SendKeys("1"));
        walk.takes(hello(1));
        walk.takes(new Input.FlowFailed("connection reset"));
        assertThat(walk.warning().cause()).isEqualTo(Cause.CONNECTION_ERROR);
        walk.takes(new Input.InfoAnswered(503));
        assertThat(results()).isEmpty();
        assertThat(walk.events()).isEmpty();
        walk.takes(new Input.InfoAnswered(200));
        assertThat(results()).containsExactly(Result.SUCCESS);
    }

    @Test
    void whileTheConnectionIsBeingRestoredNothingIsSent() {
        walk.takes(new Input.FlowFailed("connection reset"));
        assertThat(walk.accepts(hello(1))).isTrue();
        assertThat(walk.effects()).hasSize(1);
        assertThat(results().get(0).detail()).isEqualTo("Connection Error: the connection is being restored");
    }

    @Test
    void noMoreThan64WaitForTheirAnswers() {
        for (int number = 1; number <= 64; number++) {
            walk.takes(hello(number));
            assertThat(walk.effects()).containsExactly(HELLO);
        }
        walk.takes(hello(65));
        assertThat(results().get(0).detail()).isEqualTo("64 wait for their answers already");
        walk.takes(new Input.InfoAnswered(200));
        walk.takes(hello(66));
        assertThat(walk.effects()).containsExactly(HELLO);
    }

    @Test
    void theEndOfTheCallIsTheOutcomeOfThoseThatWait() {
        walk.takes(hello(1));
        walk.takes(hello(2));
        walk.takes(new Input.Fault("broken"));
        assertThat(results())
                .extracting(Result::resultCode)
                .containsExactly(ResultCode.NOT_FOUND_CALL_ID, ResultCode.NOT_FOUND_CALL_ID);
        assertThat(walk.accepts(hello(3))).isFalse();
    }

    @Test
    void aBodyIsInNoText() {
        assertThat(List.of(hello(1), HELLO)).noneMatch(one -> one.toString().contains("hello"));
    }
}

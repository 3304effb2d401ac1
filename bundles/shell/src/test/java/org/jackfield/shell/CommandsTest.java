package org.jackfield.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.jackfield.session.CallRefusedException;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final String CLEARS_THE_SCREEN = "Eve\u001b[2J\u202egpj";

    private final Fakes fakes = new Fakes();
    private final Phones phones = fakes.phones();

    @BeforeEach
    void alice() {
        fakes.phone("alice");
    }

    @Test
    void phonesAreListedWithWhatTheyAre() {
        assertThat(new PhonesCommand(phones).phones()).isEqualTo("""
                        PHONE  ADDRESS                 STATE      CALLS  DETAIL
                        alice  sip:alice@host.example  connected  0      127.0.0.1:5060""");
    }

    @Test
    void withoutPhonesTheListSaysWhatIsMissing() {
        assertThat(new PhonesCommand(new Phones()).phones())
                .isEqualTo("no phone is configured (factory PID org.jackfield.phone)");
    }

    @Test
    void callsAreListedAndARemoteNameCannotSteerTheTerminal() {
        fakes.session("alice", "abc1@host", true, CLEARS_THE_SCREEN);

        assertThat(new ListCommand(phones).list()).isEqualTo("""
                        CALL             DIRECTION  STATE         NUMBER  NAME         TALKING  MUTED
                        alice/abc1@host  inbound    ringing here  4711    Eve?[2J?gpj  1:05     no""".replace("NAME          ", "NAME         "));
    }

    @Test
    void noCallsIsSaid() {
        assertThat(new ListCommand(phones).list()).isEqualTo("no calls");
    }

    @Test
    void infoShowsStatusSipAndQualityButNoSessionDescription() {
        fakes.session("alice", "abc1@host", false, CLEARS_THE_SCREEN);

        String info = new InfoCommand(phones).info("abc");

        assertThat(info.lines())
                .contains(
                        "Call-ID     abc1@host",
                        "remote      \"Eve?[2J?gpj\" <sip:4711@host.example>",
                        "codecs      opus/48000",
                        "received    opus, 150 packets, 1 lost, jitter 0.3 ms",
                        "sent        -");
        assertThat(info).doesNotContain("secret").doesNotContain("\u001b");
    }

    @Test
    void dialSaysTheCallId() {
        fakes.calling(CompletableFuture.completedFuture(fakes.session("alice", "abc1", false, "")));

        assertThat(new DialCommand(phones).dial("alice", "4711")).isEqualTo("alice calls 4711, Call-ID abc1");
        assertThat(fakes.asked).containsExactly("call 4711");
    }

    @Test
    void dialSaysWhyItWasRefused() {
        Result result = new Result(ResultCode.MAX_LIMIT_CALL, "2 calls of 2");
        fakes.calling(CompletableFuture.failedFuture(new CallRefusedException(result)));

        assertThatThrownBy(() -> new DialCommand(phones).dial("alice", "4711"))
                .hasMessage("refused: MAX_LIMIT_CALL (-205): 2 calls of 2");
    }

    @Test
    void answerReportsTheOutcome() {
        fakes.session("alice", "abc1", true, "");
        assertThat(new AnswerCommand(phones).answer("abc")).isEqualTo("answered alice/abc1");

        fakes.answering(CompletableFuture.completedFuture(new Result(ResultCode.NOT_FOUND_CALL_ID, "it is over")));
        assertThatThrownBy(() -> new AnswerCommand(phones).answer("abc"))
                .hasMessage("refused: NOT_FOUND_CALL_ID (-211): it is over");
    }

    @Test
    void theOtherCommandsAskTheSessionAndSayWhatWasAccepted() {
        fakes.session("alice", "abc1", true, "");

        assertThat(new RejectCommand(phones).reject("abc")).isEqualTo("rejected alice/abc1");
        assertThat(new HangupCommand(phones).hangup("abc")).isEqualTo("hanging up alice/abc1");
        assertThat(new MuteCommand(phones).mute("abc")).isEqualTo("muted alice/abc1");
        assertThat(new UnmuteCommand(phones).unmute("abc")).isEqualTo("unmuted alice/abc1");
        assertThat(fakes.asked).containsExactly("reject", "hangup", "mute", "unmute");
    }

    @Test
    void whatTheSessionRefusesIsAnError() {
        fakes.refusing().session("alice", "abc1", true, "");

        assertThatThrownBy(() -> new HangupCommand(phones).hangup("abc"))
                .hasMessage("the call is over or ending: alice/abc1");
        assertThatThrownBy(() -> new RejectCommand(phones).reject("abc"))
                .hasMessage("the call does not ring any more: alice/abc1");
        assertThatThrownBy(() -> new MuteCommand(phones).mute("abc")).hasMessage("the call is over: alice/abc1");
        assertThatThrownBy(() -> new UnmuteCommand(phones).unmute("abc")).hasMessage("the call is over: alice/abc1");
    }
}

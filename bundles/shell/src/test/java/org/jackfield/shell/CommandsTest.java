package org.jackfield.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.jackfield.session.CallRefusedException;
import org.jackfield.session.Playback;
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
                        CALL             DIRECTION  STATE         NUMBER  NAME         TALKING  MUTED  HELD  RECORDING  TRANSFER
                        alice/abc1@host  inbound    ringing here  4711    Eve?[2J?gpj  1:05     no     no    stop       no""");
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
                        "Call-ID        abc1@host",
                        "remote         \"Eve?[2J?gpj\" <sip:4711@host.example>",
                        "codecs         opus/48000",
                        "received       opus, 150 packets, 1 lost, jitter 0.3 ms",
                        "sent           -",
                        "held           no",
                        "recording      stop",
                        "transfer of    -",
                        "recorded in    -");
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
    void theCommandsOfServicesAskTheSessionAndSayWhatWasAccepted() {
        fakes.session("alice", "abc1", false, "");

        assertThat(new HoldCommand(phones).hold("abc")).isEqualTo("holding alice/abc1");
        assertThat(new UnholdCommand(phones).unhold("abc")).isEqualTo("resuming alice/abc1");
        assertThat(new RecordCommand(phones).record("abc")).isEqualTo("recording alice/abc1");
        assertThat(new PauseRecordCommand(phones).pauserecord("abc")).isEqualTo("paused the recording of alice/abc1");
        assertThat(new TransferCommand(phones).transfer("abc", "300")).isEqualTo("transferring alice/abc1 to 300");
        assertThat(new AudioCommand(phones).audio("abc")).isEqualTo("taking video out of alice/abc1");
        assertThat(fakes.asked)
                .containsExactly("hold", "unhold", "startRecord", "pauseRecord", "blindTransfer 300", "videoToAudio");
    }

    @Test
    void keysAreCountedAndNotShown() {
        fakes.session("alice", "abc1", false, "");

        assertThat(new DtmfCommand(phones).dtmf("abc", "4711#")).isEqualTo("sending 5 keys to alice/abc1");
        assertThat(fakes.asked).containsExactly("dtmf 4711#");
    }

    @Test
    void anAttendedTransferIsAConsultCallThatIsCompleted() {
        fakes.session("alice", "abc1", false, "");
        fakes.calling(CompletableFuture.completedFuture(fakes.consulting("alice", "def2", "abc1", "4711")));

        assertThat(new ConsultCommand(phones).consult("abc", "300")).isEqualTo("alice asks 300, Call-ID def2");
        assertThat(new CompleteCommand(phones).complete("def")).isEqualTo("connecting 4711 with who is on alice/def2");
        assertThat(fakes.asked).containsExactly("call 300", "attendedTransfer 4711");
        assertThatThrownBy(() -> new CompleteCommand(phones).complete("abc"))
                .hasMessage("the call was not begun with call:consult: alice/abc1");
        assertThat(new ListCommand(phones).list()).contains("of 4711");
        assertThat(new InfoCommand(phones).info("def").lines()).contains("transfer of    4711, Call-ID abc1");
    }

    @Test
    void aPromptIsPlayedOrItIsSaidThatItIsNot() {
        fakes.session("alice", "abc1", false, "");
        assertThat(new PlayCommand(phones).play("abc", "hello.wav"))
                .isEqualTo("playing hello.wav to alice/abc1, prompt 1");

        fakes.playing(CompletableFuture.completedFuture(Playback.End.FAILED));
        assertThatThrownBy(() -> new PlayCommand(phones).play("abc", "hello.wav"))
                .hasMessage("the call has no media, another program sends its own sound, or hello.wav cannot be played:"
                        + " alice/abc1");
        assertThatThrownBy(() -> new PlayCommand(phones).play("abc", "\0")).hasMessageContaining("Nul character");
    }

    @Test
    void videoReportsTheOutcome() {
        fakes.session("alice", "abc1", false, "");
        assertThat(new VideoCommand(phones).video("abc")).isEqualTo("video with alice/abc1");

        fakes.answering(CompletableFuture.completedFuture(new Result(ResultCode.RENEGOTIATE_FAILED, "488")));
        assertThatThrownBy(() -> new VideoCommand(phones).video("abc"))
                .hasMessageStartingWith("refused: RENEGOTIATE_FAILED");
    }

    @Test
    void anArgumentThatIsRefusedIsSaid() {
        fakes.refusingArguments("tones is 'x', must be ...").session("alice", "abc1", false, "");

        assertThatThrownBy(() -> new DtmfCommand(phones).dtmf("abc", "x")).hasMessage("tones is 'x', must be ...");
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
        assertThatThrownBy(() -> new HoldCommand(phones).hold("abc"))
                .hasMessage("the call is not established, or is held: alice/abc1");
        assertThatThrownBy(() -> new UnholdCommand(phones).unhold("abc"))
                .hasMessage("the call is not established, or is not held here: alice/abc1");
        assertThatThrownBy(() -> new TransferCommand(phones).transfer("abc", "300"))
                .hasMessage("the call is not established, or is being transferred: alice/abc1");
        assertThatThrownBy(() -> new DtmfCommand(phones).dtmf("abc", "1"))
                .hasMessage("the call is not established, or too many keys wait: alice/abc1");
        assertThatThrownBy(() -> new RecordCommand(phones).record("abc"))
                .hasMessageStartingWith("the call is not established, is recorded already");
        assertThatThrownBy(() -> new PauseRecordCommand(phones).pauserecord("abc"))
                .hasMessage("the call is not being recorded, or that must not be paused: alice/abc1");
        assertThatThrownBy(() -> new AudioCommand(phones).audio("abc"))
                .hasMessage("the call is not established, or has no video: alice/abc1");
    }
}

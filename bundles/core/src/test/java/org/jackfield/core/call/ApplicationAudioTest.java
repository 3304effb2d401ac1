package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.session.Playback.End;
import org.jackfield.session.TerminateType;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaException;
import org.junit.jupiter.api.Test;

/** Whose sound a call sends when: its own, a prompt's or a writer's. */
class ApplicationAudioTest {

    private static final AudioInput OWN = AudioInput.silence();
    private static final AudioInput TONE = AudioInput.tone(440);
    private static final AudioInput PROMPTS = AudioInput.source(samples -> {});
    private static final AudioInput WRITER = AudioInput.source(samples -> {});

    private final Walk walk = new Walk(Calls.inEveryPhase().get("TALKING (out)"));

    @Test
    void promptsTakeThePlaceOfTheCallsOwnSoundAndGiveItBack() {
        connect();
        assertThat(walk.accepts(new Input.Play(PROMPTS))).isTrue();
        assertThat(walk.effects()).containsExactly(new Effect.ChangeAudio(PROMPTS, false));
        walk.takes(new Input.Play(PROMPTS));
        assertThat(walk.effects()).isEmpty();
        stopped(1, End.COMPLETED);
        assertThat(walk.effects()).containsExactly(new Effect.CompletePrompt(1, End.COMPLETED));
        stopped(2, End.STOPPED);
        assertThat(walk.effects())
                .containsExactly(new Effect.CompletePrompt(2, End.STOPPED), new Effect.ChangeAudio(OWN, true));
        assertThat(walk.told()).containsExactly("playbackEnded");
        walk.takes(new Input.Play(PROMPTS));
        assertThat(walk.call().services().audio().prompts()).containsExactly(3L);
    }

    @Test
    void noWordGetsLostBeforeMediaIsConnected() {
        walk.takes(new Input.Play(PROMPTS));
        assertThat(walk.effects()).isEmpty();
        connect();
        assertThat(walk.effects()).containsExactly(new Effect.ChangeAudio(PROMPTS, false));
        walk.takes(new Input.MediaConnection(MediaConnectionState.DISCONNECTED));
        connect();
        assertThat(walk.effects()).isEmpty();
    }

    @Test
    void whatNeverBeganIsGivenBackWithoutASound() {
        walk.takes(new Input.Play(PROMPTS));
        stopped(1, End.STOPPED);
        assertThat(walk.effects()).containsExactly(new Effect.CompletePrompt(1, End.STOPPED));
    }

    @Test
    void aWriterStopsPromptsAndKeepsThemOut() {
        connect();
        walk.takes(new Input.Play(PROMPTS));
        assertThat(walk.accepts(new Input.OpenWriter(WRITER))).isTrue();
        assertThat(walk.effects())
                .containsExactly(new Effect.CompletePrompt(1, End.STOPPED), new Effect.ChangeAudio(WRITER, false));
        assertThat(walk.accepts(new Input.Play(PROMPTS))).isFalse();
        assertThat(walk.accepts(new Input.OpenWriter(WRITER))).isFalse();
        stopped(1, End.STOPPED);
        assertThat(walk.told()).isEmpty();
        walk.takes(new Input.CloseWriter());
        assertThat(walk.effects()).containsExactly(new Effect.ChangeAudio(OWN, true));
        assertThat(walk.accepts(new Input.Play(PROMPTS))).isTrue();
    }

    @Test
    void theCallsOwnSoundWaitsUntilTheApplicationIsDone() {
        connect();
        walk.takes(new Input.OpenWriter(WRITER));
        assertThat(walk.accepts(new Input.SetAudio(TONE))).isTrue();
        assertThat(walk.effects()).isEmpty();
        walk.takes(new Input.CloseWriter());
        assertThat(walk.effects()).containsExactly(new Effect.ChangeAudio(TONE, true));
    }

    @Test
    void aSoundThatCannotBeHadIsToldAndTheOneBeforeGoesOn() {
        walk.takes(new Input.SetAudio(TONE));
        assertThat(walk.effects()).containsExactly(new Effect.ChangeAudio(TONE, true));
        walk.takes(new Input.MediaFailed(MediaOperation.AUDIO, MediaException.Kind.FILE, "there is no file x.wav"));
        assertThat(walk.warning().operation()).isEqualTo("setAudio");
        assertThat(walk.warning().detail()).isEqualTo("there is no file x.wav");
        assertThat(walk.call().media().audio()).isEqualTo(OWN);
        walk.takes(new Input.SetAudio(TONE));
        walk.takes(new Input.AudioChanged(TONE));
        assertThat(walk.call().media().audio()).isEqualTo(TONE);
    }

    @Test
    void aFileThatBreaksIsToldOnceAndTheNextPlays() {
        connect();
        walk.takes(new Input.Play(PROMPTS));
        walk.takes(new Input.Play(PROMPTS));
        walk.takes(new Input.PromptStopped(1, End.FAILED, Optional.of("there is no file x.wav")));
        assertThat(walk.told()).containsExactly("warningMessage", "playbackEnded");
        assertThat(walk.warning().operation()).isEqualTo("play");
        walk.takes(new Input.PromptStopped(1, End.FAILED, Optional.of("there is no file x.wav")));
        assertThat(walk.told()).isEmpty();
        assertThat(walk.call().services().audio().prompts()).containsExactly(2L);
    }

    @Test
    void theEndOfTheCallEndsPromptsFirst() {
        walk.takes(new Input.Play(PROMPTS));
        walk.takes(new Input.Play(PROMPTS));
        walk.takes(new Input.Hangup(TerminateType.HANGUP));
        assertThat(walk.told()).containsExactly("playbackEnded", "playbackEnded", "ended");
        assertThat(walk.effects())
                .contains(new Effect.CompletePrompt(1, End.CALL_ENDED), new Effect.CompletePrompt(2, End.CALL_ENDED))
                .noneMatch(Effect.ChangeAudio.class::isInstance);
        assertThat(walk.accepts(new Input.Play(PROMPTS))).isFalse();
    }

    @Test
    void aHundredPromptsCanWait() {
        for (int i = 0; i < Prompting.MOST; i++) {
            assertThat(walk.accepts(new Input.Play(PROMPTS))).isTrue();
        }
        assertThat(walk.accepts(new Input.Play(PROMPTS))).isFalse();
    }

    @Test
    void marksAreToldUntilTheEnd() {
        walk.takes(new Input.MarkReached("here", true));
        assertThat(walk.told()).containsExactly("mark");
        walk.takes(new Input.Hangup(TerminateType.HANGUP));
        walk.takes(new Input.MarkReached("here", true));
        assertThat(walk.told()).isEmpty();
    }

    private void connect() {
        walk.takes(new Input.MediaConnection(MediaConnectionState.CONNECTED));
    }

    private void stopped(long id, End end) {
        walk.takes(new Input.PromptStopped(id, end, Optional.empty()));
    }
}

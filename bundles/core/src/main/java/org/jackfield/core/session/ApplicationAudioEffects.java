package org.jackfield.core.session;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jackfield.core.audio.Prompt;
import org.jackfield.core.audio.PromptQueue;
import org.jackfield.core.audio.QueuedAudioWriter;
import org.jackfield.core.call.Effect;
import org.jackfield.core.call.Input;
import org.jackfield.core.listening.SessionNews;
import org.jackfield.session.AudioInput;
import org.jackfield.session.AudioWriter;
import org.jackfield.session.Playback;

/** Gives applications their prompts and writers. Whether they may have them is decided by the call. */
final class ApplicationAudioEffects {

    private final Machine machine;
    private final SessionNews news;
    private final PromptQueue prompts;
    private final AudioInput promptInput;

    ApplicationAudioEffects(Machine machine, SessionNews news, Executor fileThreads) {
        this.machine = machine;
        this.news = news;
        prompts = new PromptQueue(
                fileThreads, (id, end, fault) -> machine.submit(new Input.PromptStopped(id, end, fault)));
        promptInput = AudioInput.source(prompts);
    }

    Playback play(Path file) {
        requireNonNull(file, "file");
        AtomicReference<Playback> playback = new AtomicReference<>(EndedPlayback.INSTANCE);
        machine.submit(
                new Input.Play(promptInput),
                () -> playback.set(prompts.add(machine.call().services().audio().lastPrompt(), file)));
        prompts.prepare();
        return playback.get();
    }

    AudioWriter openWriter(int sampleRate) {
        QueuedAudioWriter.checkRate(sampleRate);
        QueuedAudioWriter writer = new QueuedAudioWriter(
                sampleRate,
                (name, flushed) -> machine.submit(new Input.MarkReached(name, flushed)),
                () -> machine.submit(new Input.CloseWriter()),
                () -> machine.call().over());
        boolean opened = machine.submit(new Input.OpenWriter(AudioInput.source(writer.source())));
        return opened ? writer : new ClosedAudioWriter(sampleRate);
    }

    /** Carries out an effect, if it is about prompts. */
    boolean run(Effect effect) {
        if (effect instanceof Effect.CompletePrompt complete) {
            prompts.remove(complete.id()).ifPresent(prompt -> complete(prompt, complete.end()));
            return true;
        }
        return false;
    }

    private void complete(Prompt prompt, Playback.End end) {
        news.run(prompt, () -> prompt.complete(end));
    }
}

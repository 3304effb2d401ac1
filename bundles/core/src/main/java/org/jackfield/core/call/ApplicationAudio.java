package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.session.AudioInput;

/**
 * What an application plays into a call: prompts, or what it writes itself. It takes the place of the call's own sound.
 *
 * @param source gives that sound; empty when nothing is played
 * @param sending whether media sends it; it does so from when it is connected, so that no word gets lost
 * @param writing whether a writer is open
 * @param prompts the numbers of the prompts that play or wait, in their order
 * @param lastPrompt the number of the prompt that came last
 */
public record ApplicationAudio(
        Optional<AudioInput> source, boolean sending, boolean writing, List<Long> prompts, long lastPrompt) {

    /** Nothing. */
    static final ApplicationAudio NONE = new ApplicationAudio(Optional.empty(), false, false, List.of(), 0);

    /** Copies the list. */
    public ApplicationAudio {
        prompts = List.copyOf(prompts);
    }

    ApplicationAudio withSource(AudioInput value) {
        return new ApplicationAudio(Optional.of(value), sending, writing, prompts, lastPrompt);
    }

    ApplicationAudio withSending() {
        return new ApplicationAudio(source, true, writing, prompts, lastPrompt);
    }

    /** The call sends its own sound again. */
    ApplicationAudio over() {
        return new ApplicationAudio(Optional.empty(), false, false, List.of(), lastPrompt);
    }

    /** A writer takes the place of all prompts. */
    ApplicationAudio withWriter(AudioInput writer) {
        return new ApplicationAudio(Optional.of(writer), sending, true, List.of(), lastPrompt);
    }

    ApplicationAudio withPrompt() {
        List<Long> more = new ArrayList<>(prompts);
        more.add(lastPrompt + 1);
        return new ApplicationAudio(source, sending, writing, more, lastPrompt + 1);
    }

    ApplicationAudio withoutPrompt(long id) {
        List<Long> fewer = new ArrayList<>(prompts);
        fewer.remove(id);
        return new ApplicationAudio(source, sending, writing, fewer, lastPrompt);
    }
}

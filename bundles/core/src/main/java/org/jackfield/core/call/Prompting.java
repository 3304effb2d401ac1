package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.AudioInput;
import org.jackfield.session.Cause;
import org.jackfield.session.Playback;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/** Plays prompts one after the other. */
final class Prompting {

    /** How many prompts of a call can play or wait. */
    static final int MOST = 100;

    private Prompting() {}

    /**
     * Takes a prompt; it has the next number.
     *
     * @param queue gives the sound of all prompts
     */
    static void play(Turn turn, AudioInput queue) {
        Call call = turn.call();
        ApplicationAudio audio = call.services().audio();
        if (!call.media().open() || audio.writing() || audio.prompts().size() >= MOST) {
            turn.refuse();
            return;
        }
        turn.change(call.with(audio.withPrompt().withSource(queue)));
        ChangingAudio.begin(turn);
    }

    /** A prompt plays no longer. */
    static void stopped(Turn turn, long id, Playback.End end, Optional<String> fault) {
        if (!turn.call().services().audio().prompts().contains(id)) {
            return;
        }
        fault.ifPresent(why -> Warnings.tell(turn, "play", Cause.WEBRTC_ERROR, why));
        tellEnd(turn, id, end);
        if (turn.call().services().audio().prompts().isEmpty()) {
            ChangingAudio.end(turn);
        }
    }

    /** All that play or wait end. */
    static void endAll(Turn turn, Playback.End end) {
        turn.call().services().audio().prompts().forEach(id -> tellEnd(turn, id, end));
    }

    private static void tellEnd(Turn turn, long id, Playback.End end) {
        turn.change(turn.call().with(turn.call().services().audio().withoutPrompt(id)));
        turn.effect(new Effect.CompletePrompt(id, end));
        turn.tell(SessionEventType.PLAYBACK_ENDED, context -> new SessionEvent.PlaybackEnded(context, id, end));
    }
}

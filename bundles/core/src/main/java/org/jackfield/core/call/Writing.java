package org.jackfield.core.call;

import org.jackfield.session.AudioInput;
import org.jackfield.session.Playback;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/** Lets an application write its own sound into the call. */
final class Writing {

    private Writing() {}

    static void open(Turn turn, AudioInput writer) {
        Call call = turn.call();
        if (!call.media().open() || call.services().audio().writing()) {
            turn.refuse();
            return;
        }
        Prompting.endAll(turn, Playback.End.STOPPED);
        turn.change(turn.call().with(turn.call().services().audio().withWriter(writer)));
        if (turn.call().services().audio().sending()) {
            turn.effect(new Effect.ChangeAudio(writer, false));
        } else {
            ChangingAudio.begin(turn);
        }
    }

    static void close(Turn turn) {
        if (turn.call().services().audio().writing()) {
            ChangingAudio.end(turn);
        }
    }

    static void mark(Turn turn, String name, boolean flushed) {
        turn.tell(SessionEventType.MARK, context -> new SessionEvent.Mark(context, name, flushed));
    }
}

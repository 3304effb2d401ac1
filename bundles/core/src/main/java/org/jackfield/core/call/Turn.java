package org.jackfield.core.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jackfield.session.CallStatus;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/** One step being made: what a verb changes and wants done. Lives no longer than the step. */
final class Turn {

    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private Call call;
    private CallStatus told;
    private boolean refused;

    Turn(Call call, Instant now) {
        this.call = call;
        this.now = now;
        this.told = call.status();
    }

    Call call() {
        return call;
    }

    Phase phase() {
        return call.phase();
    }

    Instant now() {
        return now;
    }

    void change(Call next) {
        call = next;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    /** The command is not possible; nothing was changed before this. */
    void refuse() {
        refused = true;
    }

    void tell(SessionEventType<?> type, Function<SessionEvent.Context, SessionEvent> event) {
        effects.add(new Effect.Tell(type, now, event));
    }

    void tellPhone(PhoneNews news) {
        effects.add(new Effect.TellPhone(news, now));
    }

    /** Tells what has changed in the status since it was told last, if anything. */
    void tellStatus() {
        CallStatus older = told;
        CallStatus newer = call.status();
        if (!newer.equals(older)) {
            told = newer;
            tell(SessionEventType.STATUS_CHANGE, context -> new SessionEvent.StatusChange(context, newer, older));
        }
    }

    /** As {@link #tellStatus}, for what the application said itself: told even when nothing changed. */
    void tellStaticStatus() {
        CallStatus older = told;
        CallStatus newer = call.status();
        told = newer;
        tell(
                SessionEventType.STATIC_STATUS_CHANGE,
                context -> new SessionEvent.StaticStatusChange(context, newer, older));
    }

    void log(String text) {
        effects.add(new Effect.Log(false, text));
    }

    void warn(String text) {
        effects.add(new Effect.Log(true, text));
    }

    Transition done() {
        return new Transition(call, effects, !refused);
    }
}

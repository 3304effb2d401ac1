package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.core.call.HeardKeys.Press;
import org.jackfield.core.call.HeardKeys.Way;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;

/** Takes what the far end says beside its sound: keys, as telephone-events or by INFO, and other information. */
final class ReceivingKeys {

    private static final String KEYS = "0123456789ABCD*#";

    private ReceivingKeys() {}

    static boolean isKey(char character) {
        return KEYS.indexOf(character) >= 0;
    }

    static void tone(Turn turn, char tone) {
        char key = Character.toUpperCase(tone);
        if (isKey(key)) {
            heard(turn, key, Way.TELEPHONE_EVENT);
        }
    }

    static void info(Turn turn, String contentType, String body) {
        Optional<Character> key = KeyInfo.key(contentType, body);
        if (key.isPresent()) {
            heard(turn, key.get(), Way.INFO);
        } else {
            turn.tell(SessionEventType.NEW_INFO, context -> new SessionEvent.NewInfo(context, contentType, body));
        }
    }

    private static void heard(Turn turn, char key, Way way) {
        Press press = new Press(key, way, turn.now());
        HeardKeys next = turn.call().services().heardKeys().and(press);
        turn.change(turn.call().with(next));
        if (next.told().contains(press)) {
            turn.tell(SessionEventType.DTMF, context -> new SessionEvent.Dtmf(context, key));
        }
    }
}

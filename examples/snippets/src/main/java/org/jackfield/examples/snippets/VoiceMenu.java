package org.jackfield.examples.snippets;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jackfield.session.Playback;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Answers with a menu: 1 is the sales department, 2 repeats. A key ends the prompt at once. */
@Component(
        property = "phone.name=menu",
        configurationPid = "org.jackfield.snippet.voicemenu",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class VoiceMenu implements SessionListener {

    private static final Path PROMPT = Path.of("prompts/menu.wav");

    private final Map<Session, Playback> prompts = new ConcurrentHashMap<>();

    @Override
    public void onConfirmed(SessionEvent.Confirmed event) {
        ask(event.session());
    }

    @Override
    public void onDtmf(SessionEvent.Dtmf event) {
        Session session = event.session();
        Optional.ofNullable(prompts.remove(session)).ifPresent(Playback::stop);
        switch (event.tone()) {
            case '1' -> session.blindTransfer("300");
            case '2' -> ask(session);
            default -> session.hangup();
        }
    }

    @Override
    public void onPlaybackEnded(SessionEvent.PlaybackEnded event) {
        if (event.end() == Playback.End.FAILED) {
            event.session().hangup();
        }
    }

    @Override
    public void onEnded(SessionEvent.Ended event) {
        prompts.remove(event.session());
    }

    private void ask(Session session) {
        prompts.put(session, session.play(PROMPT));
    }
}

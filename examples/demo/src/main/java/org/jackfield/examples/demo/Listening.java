package org.jackfield.examples.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jackfield.examples.demo.Step.MissedException;
import org.jackfield.session.AudioTrack;
import org.jackfield.session.Session;

/** Waits until one side of a call hears what it should: the sound that really arrived there is measured. */
final class Listening {

    private final Changes changes;
    private final Duration limit;

    Listening(Changes changes, Duration limit) {
        this.changes = changes;
        this.limit = limit;
    }

    /** Waits for a tone, in Hz. */
    String tone(Session session, int hertz) throws MissedException, InterruptedException {
        return hear(session, sound -> sound.isTone(hertz), hertz + " Hz were sent") + ", sent " + hertz + " Hz";
    }

    /** Waits for silence. */
    String silence(Session session) throws MissedException, InterruptedException {
        return hear(session, Sound::isSilence, "silence was sent");
    }

    private String hear(Session session, Predicate<Sound> expected, String sent)
            throws MissedException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        AudioTrack track = changes.await(limit, () -> session.remoteStream().audioTracks().stream()
                        .findFirst())
                .orElseThrow(() -> new MissedException("there is no remote audio"));
        Optional<Sound> heard = Ear.listen(track, limit);
        while (heard.isPresent() && !expected.test(heard.get()) && System.nanoTime() < deadline) {
            heard = Ear.listen(track, limit);
        }
        Sound last = heard.orElseThrow(() -> new MissedException("no sound comes at all, " + sent));
        if (!expected.test(last)) {
            throw new MissedException("heard " + last + " for " + limit.toSeconds() + " s, " + sent);
        }
        return last.toString();
    }
}

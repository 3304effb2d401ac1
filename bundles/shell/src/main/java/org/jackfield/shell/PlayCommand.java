package org.jackfield.shell;

import java.nio.file.Path;
import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Playback;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:play ID FILE}: plays a WAV file. */
@Component(
        service = PlayCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=play"})
public final class PlayCommand {

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public PlayCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Plays a WAV file to the far end, after those that play already")
    public String play(
            @Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id,
            @Descriptor("the path of a WAV file") String file) {
        Session session = phones.call(id);
        Playback playback = Outcome.asked(() -> session.play(Path.of(file)));
        if (playback.ended().toCompletableFuture().isDone()) {
            throw new CommandFailedException("the call has no media, another program sends its own sound, or "
                    + Printable.of(file) + " cannot be played: " + Printable.of(Phones.name(session)));
        }
        return "playing " + Printable.of(file) + " to " + Printable.of(Phones.name(session)) + ", prompt "
                + playback.id();
    }
}

package org.jackfield.shell;

import org.apache.felix.service.command.Descriptor;
import org.jackfield.session.Session;
import org.jackfield.session.VideoInput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:video ID}: adds video to a call. */
@Component(
        service = VideoCommand.class,
        property = {"osgi.command.scope=call", "osgi.command.function=video"})
public final class VideoCommand {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_PER_SECOND = 15;

    private final Phones phones;

    /** Takes the phones whose calls the command is about. */
    @Activate
    public VideoCommand(@Reference Phones phones) {
        this.phones = phones;
    }

    /** Runs the command. */
    @Descriptor("Adds video to a call: sends a test pattern, takes what comes")
    public String video(@Descriptor("the beginning of the Call-ID, or PHONE/ and that") String id) {
        Session session = phones.call(id);
        Outcome.check(Outcome.of(session.audioToVideo(VideoInput.pattern(WIDTH, HEIGHT, FRAMES_PER_SECOND))));
        return "video with " + Printable.of(Phones.name(session));
    }
}

package org.jackfield.spi.media;

import java.util.Locale;
import java.util.Optional;

/**
 * Reads the directions of the first audio and the first video line of a session description: {@code sendrecv} unless the line
 * or else the session says otherwise (RFC 8866 section 6.7). A line with port 0 is refused. A connection address of {@code
 * 0.0.0.0} holds, as RFC 2543 had it (RFC 3264 section 8.4), except with ICE, where it only says that there is no default
 * candidate.
 */
final class DirectionsReader {

    private MediaDirection session = MediaDirection.SENDRECV;
    private Line current;
    private Line audio;
    private Line video;
    private boolean sessionHeld;
    private boolean ice;

    private DirectionsReader() {}

    static MediaDirections read(String sdp) {
        DirectionsReader reader = new DirectionsReader();
        sdp.lines().map(String::strip).forEach(reader::line);
        MediaDirection sound = reader.audio == null
                ? reader.session
                : reader.direction(reader.audio).orElse(MediaDirection.INACTIVE);
        return new MediaDirections(sound, reader.direction(reader.video));
    }

    private void line(String line) {
        if (line.startsWith("m=")) {
            medium(line.substring(2).split(" ", 3));
        } else if (line.startsWith("c=") && line.endsWith(" 0.0.0.0")) {
            held();
        } else if (line.startsWith("a=")) {
            attribute(line.substring(2));
        }
    }

    private void medium(String[] parts) {
        current = new Line(parts.length > 1 && !parts[1].equals("0") && !parts[1].startsWith("0/"));
        if (parts[0].equals("audio") && audio == null) {
            audio = current;
        } else if (parts[0].equals("video") && video == null) {
            video = current;
        }
    }

    private void held() {
        if (current == null) {
            sessionHeld = true;
        } else {
            current.held = true;
        }
    }

    private void attribute(String name) {
        ice |= name.startsWith("ice-ufrag:");
        for (MediaDirection direction : MediaDirection.values()) {
            if (!name.equals(direction.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (current == null) {
                session = direction;
            } else {
                current.direction = direction;
            }
        }
    }

    private Optional<MediaDirection> direction(Line line) {
        if (line == null || !line.used) {
            return Optional.empty();
        }
        MediaDirection said = line.direction == null ? session : line.direction;
        boolean held = !ice && (line.held || sessionHeld);
        return Optional.of(held ? MediaDirection.of(said.sends(), false) : said);
    }

    /** One media line as far as it was read. */
    private static final class Line {

        private final boolean used;
        private MediaDirection direction;
        private boolean held;

        Line(boolean used) {
            this.used = used;
        }
    }
}

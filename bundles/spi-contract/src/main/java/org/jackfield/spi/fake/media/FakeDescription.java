package org.jackfield.spi.fake.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.SessionDescriptions;

/**
 * The session description of a fake path: enough of RFC 8866 for signalling to carry it and the core to read it.
 *
 * @param pathId the number of the path
 * @param version counts the descriptions of the path (RFC 3264 section 8)
 * @param directions which ways the media flow, seen from the path
 * @param videoLine whether there is a line for video; refused when the directions have none
 * @param ice counts the ICE credentials of the path: others after a restart (RFC 8839 section 4.4.1.1.1)
 * @param tones whether telephone-event is taken (RFC 4733)
 */
record FakeDescription(
        long pathId, long version, long ice, MediaDirections directions, boolean videoLine, boolean tones) {

    private static final Pattern ORIGIN = Pattern.compile("^o=fake (\\d{1,18}) (\\d{1,18}) ", Pattern.MULTILINE);

    private static final Pattern ICE = Pattern.compile("^a=ice-ufrag:(\\d{1,18})", Pattern.MULTILINE);

    static FakeDescription parse(String sdp) throws MediaException {
        Matcher origin = ORIGIN.matcher(SessionDescriptions.check(sdp));
        if (!origin.find()) {
            throw new MediaException(
                    MediaException.Kind.BAD_DESCRIPTION, "the session description is not one of a fake path");
        }
        return new FakeDescription(
                Long.parseLong(origin.group(1)),
                Long.parseLong(origin.group(2)),
                ice(sdp),
                MediaDirections.of(sdp),
                sdp.contains("m=video"),
                sdp.contains("telephone-event"));
    }

    private static long ice(String sdp) {
        Matcher credentials = ICE.matcher(sdp);
        return credentials.find() ? Long.parseLong(credentials.group(1)) : 0;
    }

    String sdp() {
        List<String> lines = new ArrayList<>(List.of(
                "v=0",
                "o=fake " + pathId + " " + version + " IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "a=ice-ufrag:" + ice,
                "m=audio 9 RTP/AVP 0" + (tones ? " 101" : "")));
        if (tones) {
            lines.add("a=rtpmap:101 telephone-event/8000");
        }
        lines.add(attribute(directions.audio()));
        if (videoLine) {
            Optional<MediaDirection> video = directions.video();
            lines.add("m=video " + (video.isPresent() ? 9 : 0) + " RTP/AVP 96");
            lines.add("a=rtpmap:96 VP8/90000");
            lines.add(attribute(video.orElse(MediaDirection.INACTIVE)));
        }
        lines.add("");
        return String.join("\r\n", lines);
    }

    private static String attribute(MediaDirection direction) {
        return "a=" + direction.name().toLowerCase(Locale.ROOT);
    }
}

package org.jackfield.spi.fake.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.SessionDescriptions;

/**
 * The session description of a fake path: enough of RFC 8866 for signalling to carry it.
 *
 * @param pathId the number of the path
 * @param version counts the descriptions of the path (RFC 3264 section 8)
 */
record FakeDescription(long pathId, long version) {

    private static final Pattern ORIGIN = Pattern.compile("^o=fake (\\d{1,18}) (\\d{1,18}) ", Pattern.MULTILINE);

    static FakeDescription parse(String sdp) throws MediaException {
        Matcher origin = ORIGIN.matcher(SessionDescriptions.check(sdp));
        if (!origin.find()) {
            throw new MediaException(
                    MediaException.Kind.BAD_DESCRIPTION, "the session description is not one of a fake path");
        }
        return new FakeDescription(Long.parseLong(origin.group(1)), Long.parseLong(origin.group(2)));
    }

    String sdp() {
        return String.join(
                "\r\n",
                "v=0",
                "o=fake " + pathId + " " + version + " IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio 9 RTP/AVP 0",
                "a=sendrecv",
                "");
    }
}

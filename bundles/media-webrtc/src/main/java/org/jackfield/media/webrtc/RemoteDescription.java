package org.jackfield.media.webrtc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.media.webrtc.ice.Printable;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.SessionDescriptions;

/** Bounds what comes from outside before native code sees it. */
final class RemoteDescription {

    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_CANDIDATES = 200;
    private static final int MOST_MEDIA = 16;
    private static final Pattern AUDIO = Pattern.compile("^m=audio (\\d{1,5})(?:/\\d+)? +(\\S*)", Pattern.MULTILINE);
    private static final Pattern REFUSED_VIDEO = Pattern.compile("^m=video 0[ /]", Pattern.MULTILINE);

    private RemoteDescription() {}

    /** Returns the description as libwebrtc may see it, when it may and there is sound in it. */
    static String check(String sdp) throws MediaException {
        SessionDescriptions.check(sdp);
        refuseControlCharacters(sdp);
        List<String> lines = sdp.lines().toList();
        bound(lines.size(), MOST_LINES, "lines");
        bound(count(lines, "a=candidate:"), MOST_CANDIDATES, "candidates");
        bound(count(lines, "m="), MOST_MEDIA, "media sections");
        bound(lines.stream().mapToInt(String::length).max().orElse(0), LONGEST_LINE, "characters in one line");
        requireAudio(sdp);
        requireSecurity(sdp);
        return TelephoneEvents.fit(RtcpMux.assume(sdp));
    }

    /** Returns whether a description has sound that it does not refuse. */
    static boolean hasAudio(String sdp) {
        Matcher audio = AUDIO.matcher(sdp);
        return audio.find() && Integer.parseInt(audio.group(1)) != 0;
    }

    /** Returns whether a video line is refused, or taken away again. */
    static boolean refusesVideo(String sdp) {
        return REFUSED_VIDEO.matcher(sdp).find();
    }

    private static void refuseControlCharacters(String sdp) throws MediaException {
        boolean found = sdp.chars().anyMatch(c -> Character.isISOControl(c) && c != '\r' && c != '\n' && c != '\t');
        if (found) {
            throw bad("it has a control character");
        }
    }

    private static long count(List<String> lines, String prefix) {
        return lines.stream().filter(line -> line.startsWith(prefix)).count();
    }

    private static void bound(long value, int limit, String what) throws MediaException {
        if (value > limit) {
            throw bad("it has " + value + " " + what + ", must be at most " + limit);
        }
    }

    /** Media are encrypted with keys from DTLS, over a way that ICE has found: libwebrtc knows nothing else. */
    private static void requireSecurity(String sdp) throws MediaException {
        if (!sdp.contains("\na=fingerprint:")) {
            Matcher audio = AUDIO.matcher(sdp);
            String profile = audio.find() ? Printable.of(audio.group(2)) : "";
            throw bad(profile + " is not supported without DTLS-SRTP (RFC 5763): it has no fingerprint");
        }
        if (!sdp.contains("\na=ice-ufrag:")) {
            throw bad("it has no ICE credentials (RFC 8839), and ICE is required");
        }
    }

    private static void requireAudio(String sdp) throws MediaException {
        if (!AUDIO.matcher(sdp).find()) {
            throw bad("it has no audio section");
        }
        if (!hasAudio(sdp)) {
            throw bad("it refuses audio (port 0)");
        }
    }

    private static MediaException bad(String why) {
        return new MediaException(
                MediaException.Kind.BAD_DESCRIPTION, "the session description cannot be used: " + why);
    }
}

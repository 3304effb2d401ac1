package org.jackfield.media.webrtc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves, of several telephone-events (RFC 4733) in a far end's description, the one with the clock rate of the codec that is
 * spoken. Of those that browsers write, 48000 and 8000 Hz, libwebrtc takes the last one whatever the codec is, and its keys
 * are not understood then (RFC 4733 section 2.1: timestamps are those of the sound).
 */
final class TelephoneEvents {

    private static final Pattern RTPMAP = Pattern.compile("a=rtpmap:(\\d{1,3}) ([^/ ]+)/(\\d{1,6}).*");
    private static final Pattern OF_PAYLOAD = Pattern.compile("a=(?:rtpmap|fmtp|rtcp-fb):(\\d{1,3}) .*");
    private static final String NAME = "telephone-event";
    private static final Set<String> SPOKEN = Set.of("opus", "g722", "pcmu", "pcma");

    /** Payload types that need no rtpmap (RFC 3551 section 6): PCMU, PCMA, G722, all with a clock of 8000 Hz. */
    private static final Map<String, Codec> STATIC =
            Map.of("0", new Codec("pcmu", "8000"), "8", new Codec("pcma", "8000"), "9", new Codec("g722", "8000"));

    private TelephoneEvents() {}

    private record Codec(String name, String clockRate) {}

    /** Returns the description with what is too much left out. */
    static String fit(String sdp) {
        int begin = sdp.indexOf("\nm=audio ") + 1;
        int next = sdp.indexOf("\nm=", begin);
        int end = next < 0 ? sdp.length() : next + 1;
        return begin == 0 ? sdp : sdp.substring(0, begin) + fitSection(sdp.substring(begin, end)) + sdp.substring(end);
    }

    /**
     * Returns how many times its length libwebrtc must be told of a key, with a description that {@link #fit} has returned.
     * libwebrtc counts how long a key has lasted by the clock of the sound, and its length by that of the telephone-event. A far
     * end that has opus and only telephone-event/8000 would get 100 ms as the three last packets of an event without its
     * beginning, and many understand no such key.
     */
    static int stretch(String sdp) {
        int begin = sdp.indexOf("\nm=audio ") + 1;
        int next = sdp.indexOf("\nm=", begin);
        List<String> lines =
                sdp.substring(begin, next < 0 ? sdp.length() : next).lines().toList();
        Map<String, Codec> codecs = codecs(lines);
        Optional<Integer> sound = clockRate(payloads(lines.get(0)), codecs).map(Integer::valueOf);
        Optional<Integer> event = payloads(lines.get(0)).stream()
                .map(codecs::get)
                .filter(codec -> codec != null && codec.name().equals(NAME))
                .map(codec -> Integer.valueOf(codec.clockRate()))
                .findFirst();
        return sound.isEmpty() || event.isEmpty() ? 1 : Math.max(1, sound.get() / Math.max(1, event.get()));
    }

    private static Optional<String> clockRate(List<String> payloads, Map<String, Codec> codecs) {
        return payloads.stream()
                .map(codecs::get)
                .filter(codec -> codec != null && SPOKEN.contains(codec.name()))
                .map(Codec::clockRate)
                .findFirst();
    }

    private static String fitSection(String section) {
        List<String> lines = section.lines().toList();
        List<String> payloads = payloads(lines.get(0));
        Map<String, Codec> codecs = codecs(lines);
        Optional<String> clockRate = clockRate(payloads, codecs);
        List<String> events = payloads.stream()
                .filter(payload -> codecs.containsKey(payload)
                        && codecs.get(payload).name().equals(NAME))
                .toList();
        Set<String> others = events.stream()
                .filter(payload -> !Optional.of(codecs.get(payload).clockRate()).equals(clockRate))
                .collect(Collectors.toSet());
        return others.isEmpty() || others.size() == events.size() ? section : without(lines, others);
    }

    private static Map<String, Codec> codecs(List<String> lines) {
        Map<String, Codec> codecs = new HashMap<>(STATIC);
        for (String line : lines) {
            Matcher matcher = RTPMAP.matcher(line);
            if (matcher.matches()) {
                codecs.put(matcher.group(1), new Codec(matcher.group(2).toLowerCase(Locale.ROOT), matcher.group(3)));
            }
        }
        return codecs;
    }

    /** The payload types of a media line: what comes after kind, port and protocol. */
    private static List<String> payloads(String media) {
        String[] words = media.strip().split(" +");
        return Arrays.asList(words).subList(Math.min(3, words.length), words.length);
    }

    private static String without(List<String> lines, Set<String> payloads) {
        String[] words = lines.get(0).strip().split(" +");
        String media = String.join(" ", Arrays.asList(words).subList(0, 3));
        String left = payloads(lines.get(0)).stream()
                .filter(payload -> !payloads.contains(payload))
                .collect(Collectors.joining(" "));
        return lines.stream()
                .skip(1)
                .filter(line -> {
                    Matcher matcher = OF_PAYLOAD.matcher(line);
                    return !matcher.matches() || !payloads.contains(matcher.group(1));
                })
                .collect(Collectors.joining("\r\n", media + " " + left + "\r\n", "\r\n"));
    }
}

package org.jackfield.media.webrtc.ice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ICE credentials of a description, line by line (RFC 8839 section 5.4). Others than before mean an ICE restart (section
 * 4.4.1.1.1). No text shows the passwords.
 */
public final class IceCredentials {

    private static final String UFRAG = "a=ice-ufrag:";
    private static final String PASSWORD = "a=ice-pwd:";

    private final List<String> ufrags;
    private final List<String> passwords;

    private IceCredentials(List<String> ufrags, List<String> passwords) {
        this.ufrags = ufrags;
        this.passwords = passwords;
    }

    /** Reads those of a description. */
    public static IceCredentials of(String sdp) {
        return new IceCredentials(lines(sdp, UFRAG), lines(sdp, PASSWORD));
    }

    /** Returns whether these are the same as those of a description of ours, so far as both have lines. */
    public boolean areIn(String sdp) {
        List<String> others = lines(sdp, UFRAG);
        int both = Math.min(ufrags.size(), others.size());
        return both > 0 && ufrags.subList(0, both).equals(others.subList(0, both));
    }

    /** Returns the description with these credentials in place of its own; lines that were not there before keep theirs. */
    public String into(String sdp) {
        List<String> nextUfrags = new ArrayList<>(ufrags);
        List<String> nextPasswords = new ArrayList<>(passwords);
        return sdp.lines()
                .map(line -> replaced(line, UFRAG, nextUfrags))
                .map(line -> replaced(line, PASSWORD, nextPasswords))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    @Override
    public String toString() {
        return "IceCredentials" + ufrags;
    }

    private static String replaced(String line, String attribute, List<String> next) {
        return line.startsWith(attribute) && !next.isEmpty() ? attribute + next.remove(0) : line;
    }

    private static List<String> lines(String sdp, String attribute) {
        return sdp.lines()
                .filter(line -> line.startsWith(attribute))
                .map(line -> line.substring(attribute.length()).strip())
                .toList();
    }
}

package org.jackfield.core.number;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackfield.session.NameAddress;

/**
 * Where a call goes: what an application gave as a number, made into a SIP URI. What cannot be dialled as it was meant is
 * refused rather than dialled differently.
 *
 * @param uri the request URI
 */
public record Destination(String uri) {

    /** Longest number, in characters. */
    public static final int LONGEST = 256;

    private static final Pattern SCHEME = Pattern.compile("(?i)(sips|sip|tel):(.*)", Pattern.DOTALL);
    private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+\\-.]*:");
    private static final Pattern DIGITS = Pattern.compile("[-.() ]*\\+?[0-9*#\\-.() ]+");
    private static final Pattern SEPARATORS = Pattern.compile("[-.() ]");
    private static final Pattern PARAMETERS =
            Pattern.compile("(?:;[A-Za-z0-9\\-.!%*_+`'~]+(?:=[A-Za-z0-9\\-.!%*_+`'~:\\[\\]]+)?)*");
    private static final Pattern OVER_UDP = Pattern.compile("(?i);transport=udp(;|$)");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String UNESCAPED = "-_.!~*'()&=+$,";

    /**
     * Reads a number.
     *
     * @param number as {@link org.jackfield.session.Phone#call} describes it
     * @param domain the host to which a number goes that names none
     * @throws IllegalArgumentException when it cannot be dialled; the message says why
     */
    public static Destination parse(String number, String domain) {
        if (number.isBlank() || number.length() > LONGEST || Texts.hasControlCharacter(number)) {
            throw refused(number, "it must have 1 to " + LONGEST + " characters and no control characters");
        }
        Matcher scheme = SCHEME.matcher(number.strip());
        boolean hasScheme = scheme.matches();
        if (!hasScheme && OTHER_SCHEME.matcher(number.strip()).lookingAt()) {
            throw refused(number, "of the URI schemes, sip, sips and tel can be dialled");
        }
        String rest = hasScheme ? scheme.group(2) : number.strip();
        int at = rest.lastIndexOf('@');
        boolean isSecure = hasScheme && isSecure(scheme.group(1));
        if (isSecure && OVER_UDP.matcher(rest).find()) {
            throw refused(number, "a sips URI goes over TLS");
        }
        String begin = isSecure ? "sips:" : "sip:";
        return new Destination(begin
                + (at < 0 ? at(number, rest, domain) : at(number, rest.substring(0, at), rest.substring(at + 1))));
    }

    /** Everything on the way is encrypted then (RFC 3261 section 19.1). */
    private static boolean isSecure(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).equals("sips");
    }

    /**
     * Refuses a number that {@link #parse} would refuse, whatever the domain.
     *
     * @throws IllegalArgumentException when it cannot be dialled; the message says why
     */
    public static void check(String number) {
        parse(requireNonNull(number, "number"), "invalid");
    }

    /** Returns whether the far end has named a {@code sip:} or {@code sips:} URI, with user and host, that can be called. */
    public static boolean isSipUri(String text) {
        try {
            return (text.startsWith("sip:") || text.startsWith("sips:"))
                    && text.indexOf('@') > 0
                    && text.indexOf(' ') < 0
                    && !parse(text, "invalid").uri().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String at(String number, String user, String hostAndParameters) {
        int semicolon = hostAndParameters.indexOf(';');
        String host = semicolon < 0 ? hostAndParameters : hostAndParameters.substring(0, semicolon);
        String parameters = semicolon < 0 ? "" : hostAndParameters.substring(semicolon);
        if (!Hosts.isHostPort(host)) {
            throw refused(number, "its host must be " + Hosts.ALLOWED);
        }
        if (!PARAMETERS.matcher(parameters).matches()) {
            throw refused(number, "its URI parameters cannot be read");
        }
        return user(number, user) + '@' + host + parameters;
    }

    private static String user(String number, String user) {
        if (user.indexOf(';') >= 0 || user.indexOf('?') >= 0 || user.indexOf('@') >= 0) {
            throw refused(number, "a user part must not have ; ? or @");
        }
        String dialled =
                DIGITS.matcher(user).matches() ? SEPARATORS.matcher(user).replaceAll("") : user;
        if (dialled.isEmpty() || dialled.equals("+")) {
            throw refused(number, "it has nothing to dial");
        }
        return escape(number, dialled);
    }

    /** Percent-encodes what a user part cannot have (RFC 3261 section 25.1); escapes that are there already stay. */
    private static String escape(String number, String user) {
        StringBuilder escaped = new StringBuilder(user.length());
        Matcher escape = ESCAPE.matcher(user);
        for (int i = 0; i < user.length(); i += Character.charCount(user.codePointAt(i))) {
            int character = user.codePointAt(i);
            boolean keep =
                    (character < 128 && Character.isLetterOrDigit(character)) || UNESCAPED.indexOf(character) >= 0;
            if (character == '%' && !escape.region(i, user.length()).lookingAt()) {
                throw refused(number, "% must be followed by two hexadecimal digits");
            }
            if (keep || character == '%') {
                escaped.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", octet));
                }
            }
        }
        return escaped.toString();
    }

    private static IllegalArgumentException refused(String number, String why) {
        return new IllegalArgumentException("number is '" + Texts.printable(number) + "': " + why);
    }

    /** Returns who is called. */
    public NameAddress remote() {
        int semicolon = uri.indexOf(';');
        return new NameAddress("", semicolon < 0 ? uri : uri.substring(0, semicolon));
    }
}

package org.jackfield.signalling.sip.authenticating;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the parameters of a header about authentication apart (RFC 3261 section 25.1, auth-param); everything is bounded. */
final class AuthenticationParameters {

    private static final int LONGEST = 4096;
    private static final int LONGEST_VALUE = 1024;
    private static final int MOST = 32;
    private static final Pattern PARAMETER = Pattern.compile("\\s*([A-Za-z0-9.!%*_+`'~-]{1,64})\\s*=\\s*"
            + "(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([A-Za-z0-9.!%*_+`'~:/=-]++))\\s*");

    private AuthenticationParameters() {}

    /**
     * Returns the values by their names in lower case. Quoted values are as they came, without the quotes: what stands escaped in
     * them is echoed and hashed as it is.
     *
     * @throws ChallengeRefusedException when they cannot be read, or one is there twice: which counts would be a guess
     */
    static Map<String, String> parse(String text) throws ChallengeRefusedException {
        if (text.length() > LONGEST) {
            throw new ChallengeRefusedException("it has " + text.length() + " characters, " + LONGEST + " are allowed");
        }
        if (text.chars().anyMatch(character -> Character.isISOControl(character) && character != '\t')) {
            throw new ChallengeRefusedException("it has control characters");
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int position = 0;
        while (position < text.length()) {
            if (!parameter.region(position, text.length()).lookingAt()) {
                throw new ChallengeRefusedException("its parameters cannot be read");
            }
            put(values, parameter);
            position = afterComma(text, parameter.end());
        }
        return values;
    }

    private static void put(Map<String, String> values, Matcher parameter) throws ChallengeRefusedException {
        String name = parameter.group(1).toLowerCase(Locale.ROOT);
        String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
        if (value.length() > LONGEST_VALUE) {
            throw new ChallengeRefusedException("a parameter has more than " + LONGEST_VALUE + " characters");
        }
        if (values.put(name, value) != null) {
            throw new ChallengeRefusedException("a parameter is there twice");
        }
        if (values.size() > MOST) {
            throw new ChallengeRefusedException("it has more than " + MOST + " parameters");
        }
    }

    private static int afterComma(String text, int end) throws ChallengeRefusedException {
        if (end == text.length()) {
            return end;
        }
        if (text.charAt(end) != ',') {
            throw new ChallengeRefusedException("its parameters cannot be read");
        }
        return end + 1;
    }
}

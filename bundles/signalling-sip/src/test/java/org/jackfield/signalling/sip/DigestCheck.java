package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server does with the answers to its challenges. */
final class DigestCheck {

    static final String USER = "bob7";
    static final String PASSWORD = "s\u00e9same";
    static final String REALM = "jackfield.test";

    private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=\"?([^\",]*)\"?");

    private DigestCheck() {}

    /** Makes the header of a challenge with SHA-256. */
    static String challenge(String header, String nonce, String... more) {
        return header + ": Digest realm=\"" + REALM + "\", nonce=\"" + nonce + "\", qop=\"auth\", algorithm=SHA-256"
                + (more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    /** Returns the parameters of the answers that a request has, by their names; the answers in the order of the request. */
    static List<Map<String, String>> answers(String request, String header) {
        return request.lines()
                .filter(line -> line.startsWith(header + ": Digest "))
                .map(DigestCheck::parameters)
                .toList();
    }

    private static Map<String, String> parameters(String line) {
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(line);
        while (matcher.find()) {
            parameters.put(matcher.group(1), matcher.group(2));
        }
        return parameters;
    }

    /** Asserts that a request has one answer, to that nonce, with that count, which is right. */
    static void expect(String request, String header, String nonce, int count) {
        List<Map<String, String>> answers = answers(request, header);
        assertThat(answers).as("answers in%n%s", request).hasSize(1);
        Map<String, String> answer = answers.get(0);
        assertThat(answer)
                .containsEntry("nonce", nonce)
                .containsEntry("nc", String.format("%08x", count))
                .containsEntry("username", USER)
                .containsEntry("realm", REALM)
                .containsEntry("algorithm", "SHA-256")
                .containsEntry("qop", "auth")
                .containsEntry("uri", request.split(" ", 3)[1]);
        assertThat(answer.get("response")).isEqualTo(response(request.split(" ", 2)[0], answer));
    }

    private static String response(String method, Map<String, String> answer) {
        String user = sha256(USER + ':' + REALM + ':' + PASSWORD);
        return sha256(String.join(
                ":",
                user,
                answer.get("nonce"),
                answer.get("nc"),
                answer.get("cnonce"),
                "auth",
                sha256(method + ':' + answer.get("uri"))));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new AssertionError(absent);
        }
    }
}

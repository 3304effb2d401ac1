package org.jackfield.signalling.sip.authenticating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the challenges to one request, until somebody does not believe the answer: a wrong password is tried once. For one thread at a
 * time.
 */
public final class RequestAuthentication {

    private static final int MOST_ROUNDS = 5;

    private final DigestSecrets secrets;
    private final KnownNonces known;
    private final List<KnownNonces> keepers;
    private final Map<Protection, Given> given = new LinkedHashMap<>();
    private int rounds;
    private String refusal = "";

    /** What the request carries for a realm. */
    private record Given(NonceSession session, Trust trust) {}

    private enum Trust {
        /** The nonce is one of an earlier request. */
        KNOWN,
        /** The nonce came in a challenge to this request. */
        FRESH,
        /** The nonce took the place of a fresh one that was stale. */
        RENEWED
    }

    /**
     * Begins without an answer.
     *
     * @param known nonces that the request is answered for with before anybody asks
     * @param keepers where nonces are kept for later requests
     */
    public RequestAuthentication(DigestSecrets secrets, KnownNonces known, List<KnownNonces> keepers) {
        this.secrets = secrets;
        this.known = known;
        this.keepers = List.copyOf(keepers);
    }

    /** Takes what is known already, and returns whether there is something. */
    public boolean begin() {
        known.all().forEach((protection, session) -> give(protection, session, Trust.KNOWN));
        return !given.isEmpty();
    }

    /**
     * Takes the challenges of a response.
     *
     * @param proxy whether it is a 407, otherwise a 401
     * @param values values of its headers Proxy-Authenticate or WWW-Authenticate
     * @return whether the request is to be sent again, with {@link #answers}; otherwise {@link #refusal} says why not
     */
    public boolean challenged(boolean proxy, List<String> values) {
        rounds++;
        ChallengeChoice choice = ChallengeChoice.of(values, secrets);
        Map<Protection, Challenge> chosen = new LinkedHashMap<>();
        choice.chosen().forEach(challenge -> chosen.put(new Protection(proxy, challenge.realm()), challenge));
        if (chosen.isEmpty()) {
            refusal = choice.refusal();
        } else if (rounds > MOST_ROUNDS) {
            refusal = "it was challenged more than " + MOST_ROUNDS + " times";
        } else if (!chosen.entrySet().stream().allMatch(entry -> canAnswer(entry.getKey(), entry.getValue()))) {
            chosen.keySet().forEach(protection -> keepers.forEach(keeper -> keeper.remove(protection)));
            refusal = "user or password is wrong";
        } else {
            chosen.forEach(this::answer);
            return true;
        }
        return false;
    }

    private boolean canAnswer(Protection protection, Challenge challenge) {
        Given before = given.get(protection);
        return before == null || before.trust() == Trust.KNOWN || (before.trust() == Trust.FRESH && challenge.stale());
    }

    private void answer(Protection protection, Challenge challenge) {
        Given before = given.get(protection);
        boolean isRenewal = before != null && before.trust() == Trust.FRESH;
        give(protection, new NonceSession(challenge, secrets), isRenewal ? Trust.RENEWED : Trust.FRESH);
    }

    private void give(Protection protection, NonceSession session, Trust trust) {
        given.put(protection, new Given(session, trust));
        keepers.forEach(keeper -> keeper.put(protection, session));
    }

    /** Returns why the last challenge was not answered; has nothing in it that came from outside. */
    public String refusal() {
        return refusal;
    }

    /** Returns the headers that the request is to have, each with the next count of its nonce. */
    public List<Authorization> answers(String method, String uri) {
        List<Authorization> answers = new ArrayList<>();
        given.forEach((protection, all) ->
                answers.add(new Authorization(protection.header(), all.session().answer(method, uri))));
        return answers;
    }

    /**
     * Takes the nonce that the answer to the request announces for the next one (RFC 7616 section 3.5), when it is clear for what it is;
     * what cannot be read is left out.
     *
     * @param proxy whether a proxy says so
     * @param info value of Authentication-Info or Proxy-Authentication-Info
     */
    public void announced(boolean proxy, String info) {
        List<Protection> meant =
                given.keySet().stream().filter(one -> one.isOfProxy() == proxy).toList();
        if (meant.size() == 1) {
            nextNonce(info).ifPresent(nonce -> {
                NonceSession next = given.get(meant.get(0)).session().next(nonce);
                keepers.forEach(keeper -> keeper.put(meant.get(0), next));
            });
        }
    }

    private static Optional<String> nextNonce(String info) {
        try {
            return Optional.ofNullable(AuthenticationParameters.parse(info).get("nextnonce"));
        } catch (ChallengeRefusedException unfit) {
            return Optional.empty();
        }
    }
}

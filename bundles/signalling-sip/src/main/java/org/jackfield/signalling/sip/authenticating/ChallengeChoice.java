package org.jackfield.signalling.sip.authenticating;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses which challenges of a response are answered: of each realm the strongest that can be (RFC 8760 section 2.4). */
final class ChallengeChoice {

    private static final int MOST = 16;

    private final DigestSecrets secrets;
    private final Map<String, Challenge> byRealm = new LinkedHashMap<>();
    private String refusal = "no challenge came with it";

    private ChallengeChoice(DigestSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Looks at the challenges of a response.
     *
     * @param values of its headers; no more than 16 are looked at
     */
    static ChallengeChoice of(List<String> values, DigestSecrets secrets) {
        ChallengeChoice choice = new ChallengeChoice(secrets);
        values.stream().limit(MOST).forEach(choice::consider);
        return choice;
    }

    private void consider(String value) {
        try {
            Challenge challenge = Challenge.parse(value);
            if (!secrets.isFor(challenge)) {
                throw new ChallengeRefusedException("its realm is another than the configured one");
            }
            if (!secrets.canAnswer(challenge)) {
                throw new ChallengeRefusedException("there is neither a password nor a ha1 for "
                        + challenge.algorithm().token());
            }
            byRealm.merge(challenge.realm(), challenge, ChallengeChoice::stronger);
        } catch (ChallengeRefusedException unfit) {
            refusal = "the challenge cannot be answered: " + unfit.getMessage();
        }
    }

    /** Of two that are as strong the first. */
    private static Challenge stronger(Challenge first, Challenge second) {
        return second.algorithm().compareTo(first.algorithm()) < 0 ? second : first;
    }

    /** Returns those to answer, one for each realm. */
    Collection<Challenge> chosen() {
        return byRealm.values();
    }

    /** Returns why none is to be answered. */
    String refusal() {
        return refusal;
    }
}

package org.jackfield.core.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What the account says about how a call is run; fixed when the call begins.
 *
 * @param rejectCode the final response that refuses an incoming call
 * @param noAnswerTimeout how long a call may go unanswered
 * @param mediaTimeout how long an answered call may be without a media connection
 * @param recoveryTimeout how long a call whose connection broke may take to come back
 * @param autoAnswer after how long an incoming call is answered by itself; empty: never
 * @param services what holds for the services around a call
 */
public record Policy(
        int rejectCode,
        Duration noAnswerTimeout,
        Duration mediaTimeout,
        Duration recoveryTimeout,
        Optional<Duration> autoAnswer,
        ServicePolicy services) {

    private static final Duration USUAL_RECOVERY = Duration.ofSeconds(30);

    /** Makes a policy with what holds when a configuration does not say anything about services. */
    public Policy(int rejectCode, Duration noAnswerTimeout, Duration mediaTimeout, Optional<Duration> autoAnswer) {
        this(rejectCode, noAnswerTimeout, mediaTimeout, USUAL_RECOVERY, autoAnswer, ServicePolicy.DEFAULT);
    }
}

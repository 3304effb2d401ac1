package org.jackfield.core.account;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.core.call.Policy;
import org.jackfield.core.call.ServicePolicy;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.IcePolicy;

/**
 * What an account's calls need.
 *
 * @param audio what is sent
 * @param autoAnswer after how long an incoming call is answered by itself; empty: never
 * @param maxCalls how many calls there may be at a time, consult calls apart
 * @param callWaiting whether a second call may come in
 * @param callThrottle least time between two outgoing calls
 * @param guardUnconnected whether no other call may be begun or answered while an outgoing one is being set up
 * @param noAnswerTimeout how long a call may go unanswered
 * @param mediaTimeout how long an answered call may be without a media connection
 * @param gatheringLimit how long a description may wait for ICE candidates
 * @param rejectCode the final response that refuses a call
 * @param services what holds for the services around a call
 * @param mediaTarget which provider is to carry media, an LDAP filter
 * @param ice which servers help media through NATs
 * @param recoveryTimeout how long a call whose connection broke may take to come back
 */
public record CallSettings(
        AudioInput audio,
        Optional<Duration> autoAnswer,
        int maxCalls,
        boolean callWaiting,
        Duration callThrottle,
        boolean guardUnconnected,
        Duration noAnswerTimeout,
        Duration mediaTimeout,
        Duration gatheringLimit,
        int rejectCode,
        ServicePolicy services,
        Optional<String> mediaTarget,
        IcePolicy ice,
        Duration recoveryTimeout) {

    /** Returns what a call is run by. */
    public Policy policy() {
        return new Policy(rejectCode, noAnswerTimeout, mediaTimeout, recoveryTimeout, autoAnswer, services);
    }
}

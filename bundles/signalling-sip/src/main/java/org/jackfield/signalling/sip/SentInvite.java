package org.jackfield.signalling.sip;

import java.util.List;
import javax.sip.header.Header;
import javax.sip.message.Request;

/**
 * What the ACK for a 2xx takes from its INVITE: nobody can challenge an ACK (RFC 3261 section 22.1).
 *
 * @param sequence the number
 * @param answers the headers that answer challenges
 */
record SentInvite(long sequence, List<Header> answers) {

    static SentInvite of(Request invite) {
        return new SentInvite(Sip.sequence(invite).getSeqNumber(), Answers.of(invite));
    }
}

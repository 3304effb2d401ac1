package org.jackfield.signalling.sip.authenticating;

/** A challenge cannot be answered; the message says why, without anything that came from outside. */
final class ChallengeRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    ChallengeRefusedException(String reason) {
        super(reason);
    }
}

package org.jackfield.core.call;

/** What a call does with an input that is about what goes on beside the call itself: only finds the verb. */
final class ServiceInputs {

    private ServiceInputs() {}

    /** Returns whether it was such an input. */
    static boolean take(Turn turn, Input input) {
        return keys(turn, input);
    }

    private static boolean keys(Turn turn, Input input) {
        if (input instanceof Input.SendKeys send) {
            SendingKeys.send(turn, send.tones());
        } else if (input instanceof Input.KeySent) {
            SendingKeys.sent(turn);
        } else if (input instanceof Input.InfoAnswered answered) {
            SendingKeys.answered(turn, answered.statusCode());
        } else if (input instanceof Input.ToneHeard heard) {
            ReceivingKeys.tone(turn, heard.tone());
        } else if (input instanceof Input.InfoReceived info) {
            ReceivingKeys.info(turn, info.contentType(), info.body());
        } else {
            return false;
        }
        return true;
    }
}

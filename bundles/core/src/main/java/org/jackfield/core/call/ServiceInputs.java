package org.jackfield.core.call;

/** What a call does with an input that is about what goes on beside the call itself: only finds the verb. */
final class ServiceInputs {

    private ServiceInputs() {}

    /** Returns whether it was such an input. */
    static boolean take(Turn turn, Input input) {
        return keys(turn, input) || audio(turn, input) || recording(turn, input);
    }

    private static boolean audio(Turn turn, Input input) {
        if (input instanceof Input.AnswerEarly early) {
            AnsweringEarly.answer(turn, early.audio());
        } else if (input instanceof Input.SetAudio set) {
            ChangingAudio.set(turn, set.audio());
        } else if (input instanceof Input.AudioChanged changed) {
            ChangingAudio.changed(turn, changed.audio());
        } else if (input instanceof Input.Play play) {
            Prompting.play(turn, play.queue());
        } else if (input instanceof Input.PromptStopped stopped) {
            Prompting.stopped(turn, stopped.id(), stopped.end(), stopped.fault());
        } else if (input instanceof Input.OpenWriter open) {
            Writing.open(turn, open.writer());
        } else if (input instanceof Input.CloseWriter) {
            Writing.close(turn);
        } else if (input instanceof Input.MarkReached mark) {
            Writing.mark(turn, mark.name(), mark.flushed());
        } else {
            return false;
        }
        return true;
    }

    private static boolean keys(Turn turn, Input input) {
        if (input instanceof Input.SendKeys send) {
            SendingKeys.send(turn, send.tones());
        } else if (input instanceof Input.KeySent) {
            SendingKeys.sent(turn);
        } else if (input instanceof Input.InfoAnswered answered) {
            Informing.answered(turn, answered.statusCode());
        } else if (input instanceof Input.SendInfo send) {
            Informing.send(turn, send);
        } else if (input instanceof Input.ToneHeard heard) {
            ReceivingKeys.tone(turn, heard.tone());
        } else if (input instanceof Input.InfoReceived info) {
            ReceivingKeys.info(turn, info.contentType(), info.body());
        } else {
            return false;
        }
        return true;
    }

    private static boolean recording(Turn turn, Input input) {
        if (input instanceof Input.StartRecord start) {
            RecordCommands.start(turn, start.providerThere());
        } else if (input instanceof Input.PauseRecord) {
            RecordCommands.pause(turn);
        } else if (input instanceof Input.RecordingChanged changed) {
            LocalRecording.changed(turn, changed.number(), changed.status());
        } else if (input instanceof Input.RecordingBroken broken) {
            LocalRecording.broken(turn, broken.number(), broken.cause(), broken.detail());
        } else {
            return false;
        }
        return true;
    }
}

package org.jackfield.core.crossing;

import org.jackfield.session.AudioInput;
import org.jackfield.session.CallStatusUpdate;
import org.jackfield.session.Session;
import org.jackfield.session.TerminateType;
import org.jackfield.session.VideoInput;

/** Everything that can be done with a session. */
enum Verb {
    HOLD,
    UNHOLD,
    RENEGOTIATE,
    AUDIO_TO_VIDEO,
    VIDEO_TO_AUDIO,
    BLIND_TRANSFER,
    ATTENDED_TRANSFER,
    DTMF,
    START_RECORD,
    PAUSE_RECORD,
    MUTE,
    UNMUTE,
    SET_AUDIO,
    SET_STATUS,
    STOP_TIMER,
    ANSWER,
    REJECT,
    HANGUP,
    TERMINATE,
    DESTROY;

    /** What is shown. */
    static final VideoInput PICTURES = VideoInput.pattern(64, 48, 5);

    /** Does it, if the side has a session. */
    void on(Scene scene, Side side) {
        if (this == ATTENDED_TRANSFER) {
            scene.consultSession().ifPresent(session -> session.attendedTransfer("200"));
        } else {
            scene.session(side).ifPresent(this::renegotiate);
        }
    }

    private void renegotiate(Session session) {
        switch (this) {
            case HOLD -> session.hold();
            case UNHOLD -> session.unhold();
            case RENEGOTIATE -> session.renegotiate();
            case AUDIO_TO_VIDEO -> session.audioToVideo(PICTURES);
            case VIDEO_TO_AUDIO -> session.videoToAudio();
            case BLIND_TRANSFER -> session.blindTransfer("300");
            case DTMF -> session.dtmf("1,2#");
            default -> here(session);
        }
    }

    private void here(Session session) {
        switch (this) {
            case START_RECORD -> session.startRecord();
            case PAUSE_RECORD -> session.pauseRecord();
            case MUTE -> session.mute();
            case UNMUTE -> session.unmute();
            case SET_AUDIO -> session.setAudio(AudioInput.tone(1000));
            case SET_STATUS -> session.setStatus(CallStatusUpdate.NONE);
            case STOP_TIMER -> session.stopTimer();
            default -> beginOrEnd(session);
        }
    }

    private void beginOrEnd(Session session) {
        switch (this) {
            case ANSWER -> session.answer();
            case REJECT -> session.reject();
            case HANGUP -> session.hangup();
            case TERMINATE -> session.terminate(TerminateType.TERMINATE);
            case DESTROY -> session.destroy();
            default -> throw new IllegalStateException(name());
        }
    }
}

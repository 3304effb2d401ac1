package org.jackfield.core.crossing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How far the call is when something is done. */
enum Stage {
    /** The INVITE is on its way. */
    DIALLED,
    /** It rings. */
    RINGING,
    /** The answer is on its way. */
    ANSWERING,
    /** Both talk. */
    TALKING,
    /** The caller holds. */
    HELD_BY_CALLER,
    /** The callee holds. */
    HELD_BY_CALLEE,
    /** Both hold. */
    HELD_BY_BOTH,
    /** The caller records. */
    RECORDING,
    /** Both see each other. */
    VIDEO,
    /** The caller has the third party ringing. */
    CONSULT_RINGS,
    /** The caller talks with the third party. */
    CONSULTING,
    /** The caller's BYE is on its way. */
    LEAVING,
    /** It is over. */
    OVER;

    /** Brings the call so far. */
    void reach(Scene scene) {
        scene.dial();
        if (this == DIALLED) {
            return;
        }
        scene.settleShortly();
        if (this == RINGING) {
            return;
        }
        Verb.ANSWER.on(scene, Side.CALLEE);
        if (this == ANSWERING) {
            scene.run(2);
            return;
        }
        scene.settleShortly();
        beyondTalking(scene);
    }

    private void beyondTalking(Scene scene) {
        switch (this) {
            case HELD_BY_CALLER -> after(scene, Verb.HOLD, Side.CALLER);
            case HELD_BY_CALLEE -> after(scene, Verb.HOLD, Side.CALLEE);
            case HELD_BY_BOTH -> {
                after(scene, Verb.HOLD, Side.CALLER);
                after(scene, Verb.HOLD, Side.CALLEE);
            }
            case RECORDING -> after(scene, Verb.START_RECORD, Side.CALLER);
            case VIDEO -> {
                scene.session(Side.CALLEE)
                        .ifPresent(session -> session.agreeChangeVideo(
                                asked -> CompletableFuture.completedStage(Optional.of(Verb.PICTURES))));
                after(scene, Verb.AUDIO_TO_VIDEO, Side.CALLER);
            }
            case CONSULT_RINGS, CONSULTING -> consult(scene);
            case LEAVING -> Verb.HANGUP.on(scene, Side.CALLER);
            case OVER -> after(scene, Verb.HANGUP, Side.CALLEE);
            default -> {
                // Talking is far enough.
            }
        }
    }

    private void consult(Scene scene) {
        if (this == CONSULTING) {
            scene.carol.set("autoAnswer", 0);
        }
        scene.consult();
        scene.settleShortly();
    }

    private static void after(Scene scene, Verb verb, Side side) {
        verb.on(scene, side);
        scene.settleShortly();
    }
}

package org.jackfield.core.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.core.call.Effect;
import org.jackfield.core.call.Input;
import org.jackfield.core.call.MediaOperation;
import org.jackfield.spi.media.IcePolicy;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.jackfield.spi.media.MediaProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what goes to media. In the mailbox only: one effect at a time. */
final class MediaEffects {

    private static final Logger LOG = LoggerFactory.getLogger(MediaEffects.class);

    private final String callId;
    private final MediaProvider provider;
    private final Duration gatheringLimit;
    private final IcePolicy ice;
    private final MediaInputs inputs;
    private volatile MediaPath path;
    private CompletionStage<Void> closed = CompletableFuture.completedStage(null);

    MediaEffects(String callId, MediaProvider provider, Duration gatheringLimit, IcePolicy ice, MediaInputs inputs) {
        this.callId = callId;
        this.provider = provider;
        this.gatheringLimit = gatheringLimit;
        this.ice = ice;
        this.inputs = inputs;
    }

    /** Returns the path while it is open; from any thread. */
    Optional<MediaPath> path() {
        return Optional.ofNullable(path);
    }

    /** Completes when the path has let go of everything. */
    CompletionStage<Void> closed() {
        return closed;
    }

    /** Carries out an effect, if it is for media. */
    boolean run(Effect effect) {
        if (effect instanceof Effect.OpenMedia open) {
            MediaIntent intent = new MediaIntent(callId, open.audio(), open.muted(), gatheringLimit, open.video(), ice);
            path = provider.open(intent, inputs);
        } else if (effect instanceof Effect.CloseMedia) {
            close();
        } else {
            return path != null && negotiation(effect);
        }
        return true;
    }

    /** With an open path: opening it may have been what failed. */
    private boolean negotiation(Effect effect) {
        if (effect instanceof Effect.MakeOffer make) {
            inputs.outcome(MediaOperation.OFFER, path.offer(make.directions()), Input.OfferMade::new);
        } else if (effect instanceof Effect.MakeAnswer make) {
            inputs.outcome(MediaOperation.ANSWER, path.answer(make.offer(), make.directions()), Input.AnswerMade::new);
        } else if (effect instanceof Effect.ApplyAnswer apply) {
            inputs.outcome(MediaOperation.APPLY, path.apply(apply.answer()), nothing -> new Input.AnswerApplied());
        } else if (effect instanceof Effect.ApplyProvisional apply) {
            inputs.failure(MediaOperation.APPLY_PROVISIONAL, path.applyProvisional(apply.answer()));
        } else if (effect instanceof Effect.RestartIce) {
            path.restartIce();
        } else if (effect instanceof Effect.RollBack) {
            inputs.failure(MediaOperation.ROLL_BACK, path.rollback());
        } else {
            return withPath(effect);
        }
        return true;
    }

    private boolean withPath(Effect effect) {
        if (effect instanceof Effect.SetMuted set) {
            inputs.outcome(MediaOperation.MUTE, path.setMuted(set.muted()), nothing -> new Input.Muted(set.muted()));
        } else if (effect instanceof Effect.ChangeAudio change) {
            changeAudio(change);
        } else if (effect instanceof Effect.SendTone send) {
            inputs.outcome(
                    MediaOperation.TONE, path.sendTone(send.tone(), send.duration()), nothing -> new Input.KeySent());
        } else if (effect instanceof Effect.SetVideo set) {
            inputs.failure(MediaOperation.VIDEO, path.setVideo(set.video()));
        } else if (effect instanceof Effect.Measure) {
            inputs.outcome(MediaOperation.MEASURE, path.statistics(), Input.Measured::new);
        } else {
            return false;
        }
        return true;
    }

    private void changeAudio(Effect.ChangeAudio change) {
        CompletionStage<Void> changed = path.setAudio(change.audio());
        if (change.own()) {
            inputs.outcome(MediaOperation.AUDIO, changed, nothing -> new Input.AudioChanged(change.audio()));
        } else {
            inputs.failure(MediaOperation.AUDIO, changed);
        }
    }

    /** A provider that throws here must not keep the rest from happening: a CANCEL on its way may still need its answer. */
    private CompletionStage<Void> close(MediaPath closing) {
        try {
            return closing.close();
        } catch (RuntimeException e) {
            LOG.error("Call {}: the media provider failed to close its path", callId, e);
            return CompletableFuture.completedStage(null);
        }
    }

    /** The path may be missing: opening it may have been what failed. */
    private void close() {
        MediaPath closing = path;
        path = null;
        if (closing != null) {
            closed = close(closing);
        }
    }
}

package org.jackfield.core.call;

import org.jackfield.session.Cause;
import org.jackfield.session.Result;
import org.jackfield.session.ResultCode;
import org.jackfield.spi.media.MediaException;

/** Takes the failure of a media operation: some end the call, some are only told. */
final class MediaFailing {

    static final int TEMPORARILY_UNAVAILABLE = 480;
    private static final int NOT_ACCEPTABLE_HERE = 488;

    private MediaFailing() {}

    static void failed(Turn turn, Input.MediaFailed failure) {
        switch (failure.operation()) {
            case OFFER -> offer(turn, failure);
            case ANSWER -> answer(turn, failure);
            case APPLY -> apply(turn, failure);
            case AUDIO -> ChangingAudio.failed(turn, failure.message());
            case TONE -> SendingKeys.failed(turn, failure.kind());
            case MUTE -> Warnings.tell(turn, "mute", cause(failure), failure.message());
            case APPLY_PROVISIONAL -> Warnings.tell(turn, EarlyMedia.OPERATION, cause(failure), failure.message());
            case VIDEO -> Warnings.tell(turn, "video", cause(failure), failure.message());
            case ROLL_BACK -> Warnings.tell(turn, "renegotiate", cause(failure), failure.message());
            case MEASURE -> Reporting.failed(turn);
        }
    }

    static void warning(Turn turn, String message) {
        Warnings.tell(turn, "media", Cause.WEBRTC_ERROR, message);
    }

    private static void offer(Turn turn, Input.MediaFailed failure) {
        if (turn.phase() == Phase.OFFERING) {
            end(turn, failure);
            return;
        }
        if (turn.phase() == Phase.ANSWERING && turn.call().media().offerAnswer() == OfferAnswer.OFFERING) {
            answer(turn, failure);
            return;
        }
        Negotiating.exchange(turn, OfferAnswer.OFFERING).ifPresent(exchange -> {
            if (exchange.ours()) {
                RenegotiationFailing.failed(turn, exchange, cause(failure), failure.message());
            } else {
                OfferlessReinvite.offerFailed(turn, exchange, cause(failure), failure.message());
            }
        });
    }

    private static void answer(Turn turn, Input.MediaFailed failure) {
        if (AnsweringEarly.underWay(turn.call())) {
            AnsweringEarly.failed(turn, failure);
            return;
        }
        if (turn.phase() != Phase.ANSWERING) {
            Negotiating.exchange(turn, OfferAnswer.ANSWERING)
                    .ifPresent(exchange -> Reoffering.answerFailed(turn, exchange, failure));
            return;
        }
        if (turn.call().answerPending()) {
            turn.change(turn.call().withAnswerPending(false));
            turn.effect(new Effect.CompleteAnswer(new Result(ResultCode.GET_LOCAL_STREAM_ERROR, failure.message())));
        }
        boolean theirs = failure.kind() == MediaException.Kind.BAD_DESCRIPTION;
        Goodbye.say(turn, theirs ? NOT_ACCEPTABLE_HERE : TEMPORARILY_UNAVAILABLE, "");
        end(turn, failure);
    }

    private static void apply(Turn turn, Input.MediaFailed failure) {
        if (turn.phase() != Phase.ESTABLISHING || turn.call().media().offerAnswer() != OfferAnswer.APPLYING) {
            applyWithin(turn, failure);
            return;
        }
        if (failure.kind() == MediaException.Kind.BAD_DESCRIPTION) {
            Ending.unusableAnswer(turn, failure.message());
        } else {
            Goodbye.say(turn, 0, "SIP;cause=500;text=\"WebRTC Error\"");
            end(turn, failure);
        }
    }

    private static void applyWithin(Turn turn, Input.MediaFailed failure) {
        if (LateOffering.underWay(turn.call())) {
            LateOffering.failed(turn, failure.message());
            return;
        } else if (EarlyUpdate.underWay(turn.call())) {
            EarlyUpdate.failed(turn, cause(failure), failure.message());
            return;
        }
        Negotiating.exchange(turn, OfferAnswer.APPLYING).ifPresent(exchange -> {
            if (exchange.ours()) {
                RenegotiationFailing.failed(turn, exchange, cause(failure), failure.message());
            } else {
                OfferlessReinvite.failed(turn, cause(failure), failure.message());
            }
        });
    }

    /** Their description is their fault, a provider that left is nobody's, all else is ours. */
    private static void end(Turn turn, Input.MediaFailed failure) {
        Cause cause = cause(failure);
        switch (cause) {
            case BAD_MEDIA_DESCRIPTION -> Ending.failed(turn, Ending.remote(cause, failure.message()));
            case PROVIDER_LOST -> Ending.endedOrFailed(turn, Ending.local(cause, failure.message()));
            default -> Ending.clientError(turn, Ending.local(cause, failure.message()));
        }
    }

    static Cause cause(Input.MediaFailed failure) {
        return switch (failure.kind()) {
            case BAD_DESCRIPTION -> Cause.BAD_MEDIA_DESCRIPTION;
            case CLOSED -> Cause.PROVIDER_LOST;
            case DEVICE, FILE -> Cause.USER_DENIED_MEDIA_ACCESS;
            case NATIVE_LIBRARY, NETWORK, APPLICATION, NOT_NEGOTIATED, INTERNAL -> Cause.WEBRTC_ERROR;
        };
    }
}

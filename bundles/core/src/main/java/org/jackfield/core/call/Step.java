package org.jackfield.core.call;

import java.time.Instant;

/** What a call does with an input: only finds the verb. */
public final class Step {

    private Step() {}

    /**
     * Takes a call one step further.
     *
     * @param call the call as it is
     * @param input what happened
     * @param now when
     * @return what comes of it; the same arguments always give the same
     */
    public static Transition step(Call call, Input input, Instant now) {
        Turn turn = new Turn(call, now);
        if (call.over()) {
            Afterwards.input(turn, input);
            return turn.done();
        }
        command(turn, input);
        if (!turn.call().over()) {
            Referring.carryOn(turn);
            LocalSound.follow(turn, call);
            LocalVideo.follow(turn);
            OfferQueue.next(turn);
            Establishing.begin(turn);
            turn.tellStatus();
        }
        return turn.done();
    }

    private static void command(Turn turn, Input input) {
        if (input instanceof Input.Dial) {
            Dialling.dial(turn);
        } else if (input instanceof Input.Ring) {
            BeingCalled.ring(turn);
        } else if (input instanceof Input.Answer answer) {
            Answering.answer(turn, answer.audio(), answer.video());
        } else if (input instanceof Input.Reject) {
            Rejecting.reject(turn);
        } else if (input instanceof Input.Hangup hangup) {
            HangingUp.hangup(turn, hangup.type());
        } else if (input instanceof Input.Mute mute) {
            Muting.mute(turn, mute.muted());
        } else if (input instanceof Input.Hold hold) {
            Holding.hold(turn, hold.held());
        } else if (input instanceof Input.Describe describe) {
            Describing.describe(turn, describe.update());
        } else if (input instanceof Input.DescribeStatic describe) {
            Describing.describe(turn, describe.update(), describe.manual());
        } else if (input instanceof Input.StopTimer) {
            Ticking.stop(turn);
        } else {
            signalling(turn, input);
        }
    }

    private static void signalling(Turn turn, Input input) {
        if (input instanceof Input.Provisional provisional) {
            Ringing.provisional(turn, provisional.response());
        } else if (input instanceof Input.Accepted accepted) {
            Establishing.accepted(turn, accepted.response());
        } else if (input instanceof Input.Acknowledged acknowledged) {
            Establishing.acknowledged(turn, acknowledged.answer());
        } else if (input instanceof Input.LegEnded ended) {
            LegEnding.ended(turn, ended.end());
        } else if (input instanceof Input.FlowFailed failed) {
            FlowFailing.failed(turn, failed.detail());
        } else if (input instanceof Input.FlowRecovered recovered) {
            Recovering.flowRecovered(turn, recovered.addressChanged());
        } else {
            reoffers(turn, input);
        }
    }

    private static void reoffers(Turn turn, Input input) {
        if (input instanceof Input.Reoffered reoffered) {
            Reoffering.reoffer(turn, reoffered.reoffer());
        } else if (input instanceof Input.ReofferWithdrawn) {
            Reoffering.withdrawn(turn);
        } else if (input instanceof Input.ReofferAcknowledged acknowledged) {
            Reoffering.acknowledged(turn, acknowledged.answer());
        } else if (input instanceof Input.ReofferAnswered answered) {
            Renegotiating.answered(turn, answered.answer(), answered.identity());
        } else if (input instanceof Input.ReofferRefused refused) {
            RenegotiationFailing.refused(turn, refused);
        } else if (input instanceof Input.SessionRefreshed refreshed) {
            SessionTiming.refreshed(turn, refreshed.timer());
        } else {
            media(turn, input);
        }
    }

    private static void media(Turn turn, Input input) {
        if (!turn.call().media().open()) {
            rest(turn, input);
        } else if (input instanceof Input.OfferMade made) {
            Negotiating.offerMade(turn, made.sdp());
        } else if (input instanceof Input.AnswerMade made) {
            Negotiating.answerMade(turn, made.sdp());
        } else if (input instanceof Input.AnswerApplied) {
            Negotiating.applied(turn);
        } else if (input instanceof Input.MediaFailed failed) {
            MediaFailing.failed(turn, failed);
        } else if (input instanceof Input.MediaConnection connection) {
            Connecting.connection(turn, connection.state());
        } else if (input instanceof Input.AudioTrackAdded added) {
            Connecting.track(turn, added.trackId());
        } else if (input instanceof Input.VideoTrackAdded added) {
            SwitchingVideo.track(turn, added.trackId());
        } else if (input instanceof Input.MediaWarning warning) {
            MediaFailing.warning(turn, warning.message());
        } else if (input instanceof Input.Measured measured) {
            Reporting.measured(turn, measured.statistics());
        } else {
            rest(turn, input);
        }
    }

    private static void rest(Turn turn, Input input) {
        if (ServiceInputs.take(turn, input) || TransferInputs.take(turn, input) || video(turn, input)) {
            return;
        }
        if (input instanceof Input.AlarmRang rang) {
            Alarms.rang(turn, rang.alarm());
        } else if (input instanceof Input.ProviderLeaving leaving) {
            ProviderLeaving.leaving(turn, leaving.name());
        } else if (input instanceof Input.Fault fault) {
            Ending.internalError(turn, fault.detail());
        }
    }

    private static boolean video(Turn turn, Input input) {
        if (input instanceof Input.Renegotiate) {
            SwitchingVideo.renegotiate(turn);
        } else if (input instanceof Input.AddVideo add) {
            SwitchingVideo.add(turn, add.video());
        } else if (input instanceof Input.RemoveVideo) {
            SwitchingVideo.remove(turn);
        } else if (input instanceof Input.VideoDecided decided) {
            TakingVideo.decided(turn, decided.reoffer(), decided.video());
        } else {
            return false;
        }
        return true;
    }
}

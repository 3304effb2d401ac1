package org.jackfield.core.call;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.session.SessionEvent;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.signalling.Reoffer;

/** Writes inputs and what comes of them as text. */
final class Rendering {

    private Rendering() {}

    static String text(Input input) {
        if (input instanceof Input.Provisional provisional) {
            boolean early = provisional.response().sdp().isPresent();
            return "provisional " + provisional.response().statusCode() + (early ? " with answer" : "");
        } else if (input instanceof Input.Acknowledged acknowledged) {
            return "Acknowledged" + (acknowledged.answer().isPresent() ? " with answer" : "");
        } else if (input instanceof Input.VideoDecided decided) {
            return "VideoDecided " + decided.video().isPresent();
        } else if (input instanceof Input.Accepted accepted) {
            return accepted.response().sdp().isPresent() ? "2xx" : "2xx without answer";
        } else if (input instanceof Input.Hold hold) {
            return hold.held() ? "Hold" : "Unhold";
        } else if (input instanceof Input.Reoffered reoffered) {
            return text(reoffered.reoffer());
        } else if (input instanceof Input.ReofferAcknowledged acknowledged) {
            return "ReofferAcknowledged" + (acknowledged.answer().isPresent() ? " with answer" : "");
        } else if (input instanceof Input.ReofferAnswered answered) {
            return "ReofferAnswered" + (answered.answer().isPresent() ? "" : " without answer");
        } else if (input instanceof Input.ReofferRefused refused) {
            return "ReofferRefused " + refused.statusCode();
        } else if (input instanceof Input.LegEnded ended) {
            String statusCode = ended.end().statusCode().isPresent()
                    ? " " + ended.end().statusCode().getAsInt()
                    : "";
            return "leg over: " + ended.end().kind() + statusCode;
        } else if (input instanceof Input.MediaConnection connection) {
            return "media " + connection.state();
        } else if (input instanceof Input.MediaFailed failed) {
            return "media cannot " + failed.operation() + ": " + failed.kind();
        } else if (input instanceof Input.AlarmRang rang) {
            return "alarm " + rang.alarm();
        } else if (input instanceof Input.FlowRecovered recovered) {
            return "FlowRecovered" + (recovered.addressChanged() ? " elsewhere" : "");
        } else if (input instanceof Input.ReferResponse response) {
            return "REFER answered " + response.statusCode();
        } else if (input instanceof Input.ReferNotified notified) {
            return "NOTIFY " + notified.statusCode() + (notified.last() ? ", the last" : "");
        } else if (input instanceof Input.ReferCame came) {
            return "REFER to " + came.referral().target() + (came.referral().trusted() ? ", trusted" : "")
                    + (came.policyService() ? ", policy" : "");
        } else if (input instanceof Input.ReferredProgress progress) {
            return "referred call " + progress.statusCode();
        } else if (input instanceof Input.InfoAnswered answered) {
            return "INFO answered " + answered.statusCode();
        } else if (input instanceof Input.InfoReceived info) {
            return "INFO " + info.contentType();
        }
        return input.getClass().getSimpleName();
    }

    private static String text(Reoffer reoffer) {
        String kind = reoffer.offer().map(Rendering::kind).orElse(" without offer");
        return "Reoffered by " + reoffer.method() + kind;
    }

    private static String kind(String offer) {
        if (offer.equals(Calls.HELD)) {
            return " that holds";
        }
        return offer.equals(Calls.VIDEO) ? " with video" : "";
    }

    private static String text(MediaDirections directions) {
        return directions.audio()
                + directions.video().map(video -> " and video " + video).orElse("");
    }

    /** What is done outside, except for alarms and the log. */
    static String text(Transition transition) {
        List<String> parts = new ArrayList<>();
        for (Effect effect : transition.effects()) {
            boolean quiet = effect instanceof Effect.SetAlarm
                    || effect instanceof Effect.CancelAlarm
                    || effect instanceof Effect.Log;
            if (!quiet) {
                parts.add(text(effect));
            }
        }
        String refused = transition.accepted() ? "" : " (not accepted)";
        return transition.next().phase() + refused + ": " + String.join(", ", parts);
    }

    private static String text(Effect effect) {
        if (effect instanceof Effect.Tell tell) {
            return text(tell);
        } else if (effect instanceof Effect.TellPhone tell) {
            return "phone " + tell.news();
        } else if (effect instanceof Effect.Refuse refuse) {
            return "send " + refuse.statusCode();
        } else if (effect instanceof Effect.RefuseReoffer refuse) {
            return "send " + refuse.statusCode() + " to the offer";
        } else if (effect instanceof Effect.SendProvisional provisional) {
            return "send " + provisional.statusCode() + (provisional.answer().isPresent() ? " with the answer" : "");
        } else if (effect instanceof Effect.Bye bye) {
            return "send BYE" + (bye.reason().isEmpty() ? "" : " [" + bye.reason() + "]");
        } else if (effect instanceof Effect.MakeOffer make) {
            return "MakeOffer " + text(make.directions());
        } else if (effect instanceof Effect.MakeAnswer make) {
            return "MakeAnswer " + text(make.directions());
        } else if (effect instanceof Effect.SetMuted set) {
            return set.muted() ? "silence" : "sound";
        } else if (effect instanceof Effect.RejectRefer refuse) {
            return "send " + refuse.statusCode() + " to the REFER";
        } else if (effect instanceof Effect.NotifyRefer notify) {
            return "send NOTIFY " + notify.statusCode();
        } else if (effect instanceof Effect.CompleteAnswer complete) {
            return "answer: " + complete.result().message();
        } else if (effect instanceof Effect.CompleteInfo complete) {
            return "sendInfo: " + complete.result().message();
        } else if (effect instanceof Effect.CompleteVideo complete) {
            return "audioToVideo: " + complete.result().message();
        }
        return effect.getClass().getSimpleName();
    }

    /** Only the end is shown with what it says: some of the others cannot be made without a session. */
    private static String text(Effect.Tell tell) {
        if (!SessionEvent.terminalTypes().contains(tell.type())) {
            return tell.type().toString();
        }
        SessionEvent event = tell.event().apply(null);
        return event.type() + " '" + event.endReason().orElseThrow() + "'";
    }
}

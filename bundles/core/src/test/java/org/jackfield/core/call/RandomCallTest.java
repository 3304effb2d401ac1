package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.session.VideoInput;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.Reoffer;

/** What holds for every call, whatever happens to it and in whatever order. */
class RandomCallTest {

    /** One step of a walk. */
    private record Done(Call before, Input input, Transition transition) {}

    @Provide
    Arbitrary<List<Input>> anything() {
        return Arbitraries.of(Calls.ofEveryKind()).list().ofMaxSize(40);
    }

    /** Inputs of a call that gets somewhere, so that the late phases are walked too. */
    @Provide
    Arbitrary<List<Input>> mostlyProgress() {
        List<Input> progress = List.of(
                new Input.OfferMade(Calls.SDP),
                Calls.provisional(180),
                Calls.early("remote", Calls.SDP),
                Calls.early("fork", Calls.HELD),
                Calls.reoffered(Reoffer.Method.UPDATE, Optional.of(Calls.HELD)),
                Calls.accepted(Optional.of(Calls.SDP)),
                Calls.accepted(Optional.empty()),
                new Input.AnswerApplied(),
                new Input.Answer(Optional.empty()),
                new Input.AnswerMade(Calls.SDP),
                new Input.Acknowledged(Optional.empty()),
                new Input.Acknowledged(Optional.of(Calls.HELD)));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(progress)), Tuple.of(1, Arbitraries.of(Calls.ofEveryKind())))
                .list()
                .ofMaxSize(40);
    }

    /** Inputs of an established call in which both sides hold and resume. */
    @Provide
    Arbitrary<List<Input>> mostlyOffers() {
        List<Input> offers = List.of(
                new Input.Hold(true),
                new Input.Hold(false),
                new Input.OfferMade(Calls.SDP),
                new Input.AnswerMade(Calls.SDP),
                new Input.AnswerApplied(),
                Calls.answered(Optional.of(Calls.SDP)),
                Calls.answered(Optional.of(Calls.HELD)),
                Calls.refused(491),
                Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.HELD)),
                Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.SDP)),
                Calls.reoffered(Reoffer.Method.INVITE, Optional.empty()),
                Calls.reoffered(Reoffer.Method.UPDATE, Optional.of(Calls.SDP)),
                new Input.ReofferWithdrawn(),
                new Input.ReofferAcknowledged(Optional.of(Calls.SDP)),
                new Input.AlarmRang(Alarm.REOFFER),
                new Input.AlarmRang(Alarm.VIDEO_DECISION),
                new Input.Renegotiate(),
                new Input.AddVideo(VideoInput.none()),
                new Input.RemoveVideo(),
                new Input.VideoDecided(Calls.videoOffer(), Optional.of(VideoInput.none())),
                new Input.VideoDecided(Calls.videoOffer(), Optional.empty()),
                Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.VIDEO)),
                Calls.answered(Optional.of(Calls.VIDEO)));
        return Arbitraries.frequencyOf(
                        Tuple.of(20, Arbitraries.of(offers)), Tuple.of(1, Arbitraries.of(Calls.ofEveryKind())))
                .list()
                .ofMaxSize(60);
    }

    /** Inputs of an established call whose connections break and come back, while both sides hold and resume. */
    @Provide
    Arbitrary<List<Input>> mostlyLosses() {
        List<Input> losses = List.of(
                new Input.FlowFailed("connection reset"),
                new Input.FlowRecovered(false),
                new Input.FlowRecovered(true),
                new Input.MediaConnection(MediaConnectionState.CONNECTED),
                new Input.MediaConnection(MediaConnectionState.DISCONNECTED),
                new Input.MediaConnection(MediaConnectionState.FAILED),
                new Input.AlarmRang(Alarm.MEDIA),
                new Input.AlarmRang(Alarm.RECOVERY_OFFER),
                new Input.AlarmRang(Alarm.REOFFER),
                new Input.OfferMade(Calls.SDP),
                new Input.AnswerMade(Calls.SDP),
                new Input.AnswerApplied(),
                new Input.Hold(true),
                new Input.Hold(false),
                Calls.answered(Optional.of(Calls.SDP)),
                Calls.refused(491),
                Calls.refused(480),
                Calls.refused(488),
                Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.SDP)),
                Calls.reoffered(Reoffer.Method.INVITE, Optional.empty()),
                new Input.ReofferAcknowledged(Optional.of(Calls.SDP)),
                new Input.BlindTransfer("sip:300@pbx.example"),
                new Input.SendKeys("12"),
                new Input.SendInfo(1, "text/plain", "hello"),
                new Input.InfoAnswered(200));
        return Arbitraries.frequencyOf(
                        Tuple.of(40, Arbitraries.of(losses)), Tuple.of(1, Arbitraries.of(Calls.ofEveryKind())))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void callsThatLoseTheirConnectionsKeepTheRules(@ForAll("mostlyLosses") List<Input> inputs) {
        List<Input> all = new ArrayList<>(List.of(
                new Input.OfferMade(Calls.SDP),
                Calls.accepted(Optional.of(Calls.SDP)),
                new Input.AnswerApplied(),
                new Input.MediaConnection(MediaConnectionState.CONNECTED)));
        all.addAll(inputs);
        check(walk(Calls.outgoing(), new Input.Dial(), all));
    }

    @Property
    void callsWhoseSidesHoldAndResumeKeepTheRules(@ForAll("mostlyOffers") List<Input> inputs) {
        List<Input> all = new ArrayList<>(List.of(
                new Input.OfferMade(Calls.SDP), Calls.accepted(Optional.of(Calls.SDP)), new Input.AnswerApplied()));
        all.addAll(inputs);
        check(walk(Calls.outgoing(), new Input.Dial(), all));
    }

    @Property
    void outgoingCallsKeepTheRules(@ForAll("anything") List<Input> inputs) {
        check(walk(Calls.outgoing(), new Input.Dial(), inputs));
    }

    @Property
    void incomingCallsKeepTheRules(@ForAll("anything") List<Input> inputs) {
        check(walk(Calls.incoming(Optional.of(Duration.ZERO)), new Input.Ring(), inputs));
    }

    @Property
    void callsWithoutAnOfferKeepTheRules(@ForAll("mostlyProgress") List<Input> inputs) {
        check(walk(Calls.incoming(Optional.empty(), Optional.empty()), new Input.Ring(), inputs));
    }

    @Property
    void outgoingCallsThatGetSomewhereKeepTheRules(@ForAll("mostlyProgress") List<Input> inputs) {
        check(walk(Calls.outgoing(), new Input.Dial(), inputs));
    }

    @Property
    void incomingCallsThatGetSomewhereKeepTheRules(@ForAll("mostlyProgress") List<Input> inputs) {
        check(walk(Calls.incoming(Optional.empty()), new Input.Ring(), inputs));
    }

    private static List<Done> walk(Call call, Input first, List<Input> inputs) {
        List<Input> all = new ArrayList<>(List.of(first));
        all.addAll(inputs);
        List<Done> walk = new ArrayList<>();
        Call now = call;
        Instant time = Calls.BEGAN;
        for (Input input : all) {
            Transition transition = Step.step(now, input, time);
            walk.add(new Done(now, input, transition));
            now = transition.next();
            time = time.plusMillis(700);
        }
        return walk;
    }

    private static void check(List<Done> walk) {
        theEndIsTerminalAndSilent(walk);
        theEndIsToldOnce(walk);
        aCrossingAnswerIsEnded(walk);
        goodbyeIsSaidBeforeMediaCloses(walk);
        everyAnswerHasOneOutcome(walk);
        oneOfferAtATime(walk);
        holdTurnsOnlyOnConfirmation(walk);
        noWishIsForgotten(walk);
        everySwitchToVideoHasOneOutcome(walk);
        everyInfoHasOneOutcome(walk);
        everyOfferOfTheFarEndIsAnsweredOnce(walk);
        whoHoldsOrIsMutedIsSilent(walk);
        aRefusedCommandChangesNothing(walk);
        statusChangesAreChanges(walk);
        mediaIsClosedOnce(walk);
        timersNeverRunBackwards(walk);
        everyPromptEndsOnce(walk);
        everyRecordingIsClosedOnce(walk);
        aCallThatRecoversHasALimit(walk);
        nothingIsOfferedToNobody(walk);
    }

    /** From when it begins to recover until it is restored or over, and not set anew meanwhile. */
    private static void aCallThatRecoversHasALimit(List<Done> walk) {
        boolean limited = false;
        for (Done done : walk) {
            boolean before = done.before().recovery().underWay();
            boolean after = done.transition().next().recovery().underWay();
            for (Effect effect : done.transition().effects()) {
                if (effect instanceof Effect.SetAlarm set && set.alarm() == Alarm.RECOVERY) {
                    assertThat(before).as("recovering before").isFalse();
                    limited = true;
                } else if (effect instanceof Effect.CancelAlarm cancel && cancel.alarm() == Alarm.RECOVERY) {
                    limited = false;
                }
            }
            assertThat(limited).as("limited after %s", done.input()).isEqualTo(after);
            assertThat(done.transition().next().status().isRecovering()).isEqualTo(after);
            boolean rang = done.input() instanceof Input.AlarmRang alarm && alarm.alarm() == Alarm.RECOVERY;
            assertThat(rang && after).as("recovering after its limit").isFalse();
        }
    }

    /** Without a connection nothing new is begun with the far end. */
    private static void nothingIsOfferedToNobody(List<Done> walk) {
        for (Done done : walk) {
            if (done.transition().next().recovery().cutOff()) {
                assertThat(done.transition().effects())
                        .noneMatch(effect -> effect instanceof Effect.SendReoffer
                                || effect instanceof Effect.Refer
                                || effect instanceof Effect.Refresh
                                || effect instanceof Effect.SendInfo);
            }
        }
    }

    private static void everyRecordingIsClosedOnce(List<Done> walk) {
        Call last = walk.get(walk.size() - 1).transition().next();
        boolean open = last.services().recorder().begun() && !last.over();
        assertThat(count(walk, Effect.CloseRecording.class))
                .isEqualTo(count(walk, Effect.StartRecording.class) - (open ? 1 : 0));
    }

    private static void everyPromptEndsOnce(List<Done> walk) {
        long begun = walk.stream()
                .filter(done ->
                        done.input() instanceof Input.Play && done.transition().accepted())
                .count();
        Call last = walk.get(walk.size() - 1).transition().next();
        List<Effect> ends = effects(walk).stream()
                .filter(Effect.CompletePrompt.class::isInstance)
                .toList();
        assertThat(ends)
                .doesNotHaveDuplicates()
                .hasSize((int) begun - last.services().audio().prompts().size());
        assertThat(last.over() && !last.services().audio().prompts().isEmpty()).isFalse();
    }

    private static void theEndIsTerminalAndSilent(List<Done> walk) {
        for (Done done : walk) {
            if (done.before().over()) {
                assertThat(done.transition().next().over()).isTrue();
                assertThat(done.transition().next().status())
                        .isEqualTo(done.before().status());
                assertThat(done.transition().accepted()).isFalse();
                assertThat(done.transition().effects())
                        .noneMatch(effect -> effect instanceof Effect.Tell
                                || effect instanceof Effect.TellPhone
                                || effect instanceof Effect.TellStream
                                || effect instanceof Effect.SetAlarm);
            }
        }
    }

    private static void theEndIsToldOnce(List<Done> walk) {
        long ends = effects(walk).stream()
                .filter(effect -> effect instanceof Effect.Tell tell
                        && SessionEvent.terminalTypes().contains(tell.type()))
                .count();
        boolean over = walk.get(walk.size() - 1).transition().next().over();
        assertThat(ends).isEqualTo(over ? 1 : 0);
        assertThat(count(walk, Effect.Finish.class)).isLessThanOrEqualTo(1);
    }

    private static void aCrossingAnswerIsEnded(List<Done> walk) {
        for (Done done : walk) {
            boolean crossing =
                    done.before().signalling().link() == Link.CANCELLING && done.input() instanceof Input.Accepted;
            if (crossing) {
                assertThat(done.transition().effects())
                        .filteredOn(effect -> !(effect instanceof Effect.Log))
                        .containsExactly(new Effect.Acknowledge(), new Effect.Bye(""));
            }
        }
    }

    /** Whatever ends a call on the wire is sent before media closes, and every leg that lives is ended. */
    private static void goodbyeIsSaidBeforeMediaCloses(List<Done> walk) {
        boolean closed = false;
        for (Done done : walk) {
            boolean crossed = done.before().signalling().link() == Link.CANCELLING;
            for (Effect effect : done.transition().effects()) {
                boolean goodbye = effect instanceof Effect.Bye
                        || effect instanceof Effect.Cancel
                        || effect instanceof Effect.Refuse;
                assertThat(goodbye && closed && !crossed).isFalse();
                closed |= effect instanceof Effect.CloseMedia;
            }
            if (done.transition().next().over()) {
                assertThat(done.transition().next().signalling().link()).isNotEqualTo(Link.OPEN);
            }
        }
    }

    private static void everyAnswerHasOneOutcome(List<Done> walk) {
        long asked = walk.stream()
                .filter(done -> done.input() instanceof Input.Answer
                        && done.transition().accepted())
                .count();
        long pending = walk.get(walk.size() - 1).transition().next().answerPending() ? 1 : 0;
        assertThat(count(walk, Effect.CompleteAnswer.class)).isEqualTo(asked - pending);
    }

    /** Media makes or takes one description at a time, and one offer of ours is at the far end at a time. */
    private static void oneOfferAtATime(List<Done> walk) {
        assertThat(count(walk, Effect.OpenMedia.class)).isLessThanOrEqualTo(1);
        assertThat(count(walk, Effect.Accept.class)).isLessThanOrEqualTo(1);
        assertThat(count(walk, Effect.Invite.class)).isLessThanOrEqualTo(1 + refusals(walk));
        Effect pending = null;
        for (Done done : walk) {
            if (Pending.outcome(pending, done.input())) {
                pending = null;
            }
            for (Effect effect : done.transition().effects()) {
                if (Pending.begins(effect)) {
                    assertThat(pending).as("pending when %s begins", effect).isNull();
                    pending = effect;
                }
            }
        }
    }

    /** Who is held changes only when both sides have agreed. */
    private static void holdTurnsOnlyOnConfirmation(List<Done> walk) {
        for (Done done : walk) {
            boolean before = done.before().status().isHold();
            boolean after = done.transition().next().status().isHold();
            boolean confirmed = done.input() instanceof Input.AnswerApplied || done.input() instanceof Input.AnswerMade;
            assertThat(before == after || confirmed).isTrue();
        }
    }

    /** What is wanted and not agreed is being offered, or will be when its time has come. */
    private static void noWishIsForgotten(List<Done> walk) {
        for (Done done : walk) {
            Call call = done.transition().next();
            Negotiation negotiation = call.media().negotiation();
            boolean idle = call.phase() == Phase.TALKING
                    && call.media().offerAnswer() == OfferAnswer.STABLE
                    && negotiation.underWay().isEmpty()
                    && !call.recovery().cutOff()
                    && !negotiation.pausing();
            if (idle) {
                assertThat(negotiation.waiting()).isEmpty();
                assertThat(negotiation.requested()).isFalse();
                assertThat(WantedDirections.agreed(call)).isTrue();
            }
        }
    }

    private static void everyInfoHasOneOutcome(List<Done> walk) {
        long asked = walk.stream()
                .filter(done -> done.input() instanceof Input.SendInfo
                        && done.transition().accepted())
                .count();
        Call last = walk.get(walk.size() - 1).transition().next();
        long awaited = last.services().infos().unanswered().stream()
                .filter(waiting -> waiting.sender() == InfoRequests.Sender.APPLICATION)
                .count();
        assertThat(count(walk, Effect.CompleteInfo.class)).isEqualTo(asked - awaited);
    }

    private static void everySwitchToVideoHasOneOutcome(List<Done> walk) {
        long asked = walk.stream()
                .filter(done -> done.input() instanceof Input.AddVideo
                        && done.transition().accepted())
                .count();
        Call last = walk.get(walk.size() - 1).transition().next();
        assertThat(count(walk, Effect.CompleteVideo.class))
                .isEqualTo(asked - (last.media().video().pending() ? 1 : 0));
    }

    private static void everyOfferOfTheFarEndIsAnsweredOnce(List<Done> walk) {
        long came = 0;
        long over = 0;
        for (Done done : walk) {
            if (!done.before().over()) {
                came += done.input() instanceof Input.Reoffered ? 1 : 0;
                over += Pending.takenBack(
                        done.before(), done.input(), done.transition().next());
                over += done.transition().effects().stream()
                        .filter(effect ->
                                effect instanceof Effect.AnswerReoffer || effect instanceof Effect.RefuseReoffer)
                        .count();
            }
        }
        assertThat(came)
                .isEqualTo(over
                        + Pending.unanswered(
                                walk.get(walk.size() - 1).transition().next()));
    }

    private static void whoHoldsOrIsMutedIsSilent(List<Done> walk) {
        boolean silent = false;
        for (Done done : walk) {
            for (Effect effect : done.transition().effects()) {
                if (effect instanceof Effect.OpenMedia open) {
                    silent = open.muted();
                } else if (effect instanceof Effect.SetMuted set) {
                    assertThat(set.muted()).isNotEqualTo(silent);
                    silent = set.muted();
                }
            }
            Call call = done.transition().next();
            if (call.media().open()) {
                assertThat(silent).isEqualTo(LocalSound.silent(call));
            }
        }
    }

    private static void aRefusedCommandChangesNothing(List<Done> walk) {
        for (Done done : walk) {
            if (!done.transition().accepted() && !done.before().over()) {
                assertThat(done.transition().next()).isEqualTo(done.before());
                assertThat(done.transition().effects()).isEmpty();
            }
        }
    }

    private static void statusChangesAreChanges(List<Done> walk) {
        for (Effect effect : effects(walk)) {
            if (effect instanceof Effect.Tell tell && tell.type().equals(SessionEventType.STATUS_CHANGE)) {
                SessionEvent.StatusChange change =
                        (SessionEvent.StatusChange) tell.event().apply(null);
                assertThat(change.newStatus()).isNotEqualTo(change.oldStatus());
            }
        }
    }

    private static void mediaIsClosedOnce(List<Done> walk) {
        long opened = count(walk, Effect.OpenMedia.class);
        boolean over = walk.get(walk.size() - 1).transition().next().over();
        assertThat(count(walk, Effect.CloseMedia.class)).isEqualTo(over ? opened : 0);
    }

    private static void timersNeverRunBackwards(List<Done> walk) {
        for (Done done : walk) {
            Times before = done.before().times();
            Times after = done.transition().next().times();
            assertThat(after.timer().callDuration())
                    .isGreaterThanOrEqualTo(before.timer().callDuration());
            assertThat(after.counted()).isAfterOrEqualTo(before.counted());
        }
    }

    private static List<Effect> effects(List<Done> walk) {
        return walk.stream()
                .flatMap(done -> done.transition().effects().stream())
                .toList();
    }

    /** Each may bring another INVITE: where a 3xx points, or after a Retry-After. */
    private static long refusals(List<Done> walk) {
        return walk.stream()
                .filter(done -> done.input() instanceof Input.LegEnded ended
                        && ended.end().kind() == LegEnd.Kind.REFUSED)
                .count();
    }

    private static long count(List<Done> walk, Class<? extends Effect> kind) {
        return effects(walk).stream().filter(kind::isInstance).count();
    }
}

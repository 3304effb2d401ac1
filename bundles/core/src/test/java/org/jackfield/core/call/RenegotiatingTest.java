package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.session.Cause;
import org.jackfield.session.SessionEvent;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.signalling.Reoffer;
import org.junit.jupiter.api.Test;

/** Offers of ours within the call, and what can become of them; and those of the far end. */
class RenegotiatingTest {

    private static final Duration SHORTLY = Duration.ofSeconds(3);

    private Call call = Calls.inEveryPhase().get("TALKING (out)");
    private Instant now = Calls.BEGAN.plusSeconds(10);
    private List<Effect> effects = List.of();

    private void take(Input... inputs) {
        for (Input input : inputs) {
            Transition transition = Step.step(call, input, now);
            call = transition.next();
            effects = transition.effects();
        }
    }

    private void offerHold() {
        take(new Input.Hold(true), new Input.OfferMade(Calls.SDP));
    }

    @Test
    void holdIsWantedAtOnceAndSoWhenTheAnswerIsApplied() {
        take(new Input.Hold(true));
        assertThat(effects)
                .containsExactly(
                        new Effect.SetMuted(true),
                        new Effect.MakeOffer(new MediaDirections(MediaDirection.SENDONLY, Optional.empty())));
        take(new Input.OfferMade(Calls.SDP), Calls.answered(Optional.of(Calls.SDP)));
        assertThat(call.services().hold()).isEqualTo(new Hold(true, false, false));
        take(new Input.AnswerApplied());
        assertThat(call.services().hold()).isEqualTo(new Hold(true, true, false));
        assertThat(call.status().isMute()).isFalse();
    }

    @Test
    void whoIsHeldHoldsWithInactive() {
        take(
                Calls.reoffered(Reoffer.Method.UPDATE, Optional.of(Calls.HELD)),
                new Input.AnswerMade(Calls.SDP),
                new Input.Hold(true));
        assertThat(effects)
                .contains(new Effect.MakeOffer(new MediaDirections(MediaDirection.INACTIVE, Optional.empty())));
        take(
                new Input.OfferMade(Calls.SDP),
                Calls.answered(Optional.of(Calls.SDP)),
                new Input.AnswerApplied(),
                new Input.Hold(false));
        assertThat(effects)
                .contains(new Effect.MakeOffer(new MediaDirections(MediaDirection.RECVONLY, Optional.empty())));
    }

    @Test
    void anAnswerCanHoldToo() {
        offerHold();
        take(Calls.answered(Optional.of("v=0\r\nm=audio 9 RTP/AVP 0\r\na=inactive\r\n")), new Input.AnswerApplied());
        assertThat(call.services().hold()).isEqualTo(new Hold(true, true, true));
    }

    @Test
    void aRefusedHoldIsGivenUpAndTold() {
        offerHold();
        take(Calls.refused(488));
        assertThat(effects).contains(new Effect.RollBack(), new Effect.SetMuted(false));
        assertThat(warning().operation()).isEqualTo("hold");
        assertThat(warning().cause()).isEqualTo(Cause.INCOMPATIBLE_SDP);
        assertThat(warning().code()).isEqualTo(OptionalInt.of(488));
        assertThat(call.services().hold()).isEqualTo(Hold.NONE);
        assertThat(call.phase()).isEqualTo(Phase.TALKING);
    }

    @Test
    void aRefusedResumptionLeavesTheCallHeld() {
        offerHold();
        take(
                Calls.answered(Optional.of(Calls.SDP)),
                new Input.AnswerApplied(),
                new Input.Hold(false),
                new Input.OfferMade(Calls.SDP),
                Calls.refused(500));
        assertThat(warning().operation()).isEqualTo("unhold");
        assertThat(call.services().hold()).isEqualTo(new Hold(true, true, false));
        assertThat(effects).noneMatch(Effect.SetMuted.class::isInstance);
    }

    @Test
    void offersThatMeetAreTriedAgainAFewTimesOnly() {
        offerHold();
        for (int attempt = 0; attempt < 5; attempt++) {
            take(Calls.refused(491));
            Duration delay = Duration.between(now, alarm());
            assertThat(delay).isBetween(Duration.ofMillis(2100), Duration.ofSeconds(4));
            take(new Input.AlarmRang(Alarm.REOFFER));
            assertThat(effects).anyMatch(Effect.MakeOffer.class::isInstance);
            take(new Input.OfferMade(Calls.SDP));
        }
        take(Calls.refused(491));
        assertThat(warning().code()).isEqualTo(OptionalInt.of(491));
        assertThat(call.services().hold()).isEqualTo(Hold.NONE);
    }

    @Test
    void aBusyFarEndIsAskedAgainWhenItWantsToBe() {
        offerHold();
        take(new Input.ReofferRefused(500, "Server Internal Error", Optional.of(SHORTLY)));
        assertThat(alarm()).isEqualTo(now.plus(SHORTLY));
        assertThat(call.services().hold().wanted()).isTrue();
    }

    @Test
    void aFarEndThatWantsToWaitForLongIsNotAskedAgain() {
        offerHold();
        take(new Input.ReofferRefused(500, "Server Internal Error", Optional.of(Duration.ofMinutes(5))));
        assertThat(warning().operation()).isEqualTo("hold");
    }

    @Test
    void theirOfferMayBringWhatOursWasPutOffFor() {
        offerHold();
        take(
                Calls.refused(491),
                Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.SDP)),
                new Input.AnswerMade(Calls.SDP),
                new Input.ReofferAcknowledged(Optional.empty()));
        assertThat(call.services().hold()).isEqualTo(new Hold(true, true, false));
        take(new Input.AlarmRang(Alarm.REOFFER));
        assertThat(effects).isEmpty();
    }

    @Test
    void theirOfferGoesBeforeOursThatWasNotSent() {
        take(new Input.Hold(true), Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.HELD)));
        assertThat(effects).isEmpty();
        take(new Input.OfferMade(Calls.SDP));
        assertThat(effects)
                .contains(
                        new Effect.RollBack(),
                        new Effect.MakeAnswer(
                                Calls.HELD, new MediaDirections(MediaDirection.SENDONLY, Optional.empty())));
        take(new Input.AnswerMade(Calls.SDP));
        assertThat(call.services().hold()).isEqualTo(new Hold(true, true, true));
    }

    @Test
    void anAnswerThatCannotBeUsedIsTold() {
        offerHold();
        take(
                Calls.answered(Optional.of(Calls.SDP)),
                new Input.MediaFailed(MediaOperation.APPLY, MediaException.Kind.BAD_DESCRIPTION, "bad"));
        assertThat(warning().operation()).isEqualTo("hold");
        assertThat(warning().cause()).isEqualTo(Cause.BAD_MEDIA_DESCRIPTION);
        assertThat(call.phase()).isEqualTo(Phase.TALKING);
    }

    @Test
    void anOfferThatMediaHasTakenAndTheFarEndTakesBackIsFollowedByOurs() {
        take(
                Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.HELD)),
                new Input.ReofferWithdrawn(),
                new Input.AnswerMade(Calls.SDP));
        assertThat(effects).containsExactly(new Effect.MakeOffer(MediaDirections.AUDIO));
        assertThat(call.status().isHold()).isFalse();
    }

    @Test
    void whoAsksForAnOfferGetsAllThatCanBe() {
        take(Calls.reoffered(Reoffer.Method.INVITE, Optional.empty()));
        assertThat(effects).contains(new Effect.MakeOffer(MediaDirections.AUDIO));
        take(new Input.OfferMade(Calls.SDP));
        assertThat(effects).contains(new Effect.AnswerReoffer(Calls.SDP));
        take(new Input.ReofferAcknowledged(Optional.of(Calls.HELD)), new Input.AnswerApplied());
        assertThat(call.services().hold()).isEqualTo(new Hold(false, false, true));
        assertThat(call.media().remoteSdp()).hasValue(Calls.HELD);
    }

    @Test
    void ourOfferWaitsForTheAckOfTheirs() {
        take(
                Calls.reoffered(Reoffer.Method.INVITE, Optional.of(Calls.SDP)),
                new Input.AnswerMade(Calls.SDP),
                new Input.Hold(true));
        assertThat(effects).containsExactly(new Effect.SetMuted(true));
        take(new Input.ReofferAcknowledged(Optional.empty()));
        assertThat(effects).anyMatch(Effect.MakeOffer.class::isInstance);
    }

    private SessionEvent.WarningMessage warning() {
        return effects.stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).event().apply(null))
                .filter(SessionEvent.WarningMessage.class::isInstance)
                .map(SessionEvent.WarningMessage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Instant alarm() {
        return effects.stream()
                .filter(effect -> effect instanceof Effect.SetAlarm set && set.alarm() == Alarm.REOFFER)
                .map(effect -> ((Effect.SetAlarm) effect).at())
                .findFirst()
                .orElseThrow();
    }
}

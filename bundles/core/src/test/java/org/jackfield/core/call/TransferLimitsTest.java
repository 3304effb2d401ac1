package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jackfield.session.Cause;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionEventType;
import org.jackfield.spi.signalling.Referral;
import org.junit.jupiter.api.Test;

/** What a transfer does when the far end does not do its part. */
class TransferLimitsTest {

    private static final Call TALKING = Calls.inEveryPhase().get("TALKING (out)");
    private static final Input TRANSFER = new Input.BlindTransfer("sip:300@pbx.example");
    private static final Input LIMIT = new Input.AlarmRang(Alarm.TRANSFER);

    private static Transition last(Call call, Input... inputs) {
        Transition transition = null;
        Call now = call;
        for (Input input : inputs) {
            transition = Step.step(now, input, Calls.BEGAN.plusSeconds(1));
            now = transition.next();
        }
        return transition;
    }

    private static SessionEvent.WarningMessage warning(Transition transition) {
        return transition.effects().stream()
                .filter(effect ->
                        effect instanceof Effect.Tell tell && tell.type().equals(SessionEventType.WARNING_MESSAGE))
                .map(effect -> (SessionEvent.WarningMessage)
                        ((Effect.Tell) effect).event().apply(null))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHoldThatIsNotAnsweredDoesNotStopTheTransfer() {
        assertThat(last(TALKING, TRANSFER).effects()).noneMatch(Effect.Refer.class::isInstance);
        assertThat(last(TALKING, TRANSFER, LIMIT).effects())
                .contains(new Effect.Refer(new Referral("sip:300@pbx.example", Optional.empty(), Calls.ALICE.uri())));
    }

    @Test
    void aReferThatIsNotAnsweredFails() {
        Transition transition = last(TALKING, TRANSFER, LIMIT, LIMIT);
        assertThat(warning(transition).cause()).isEqualTo(Cause.REQUEST_TIMEOUT);
        assertThat(transition.next().services().transfer()).isEqualTo(Transfer.NONE);
        assertThat(transition.next().services().hold().wanted()).isFalse();
    }

    @Test
    void aCallWithoutOutcomeFails() {
        Transition transition = last(TALKING, TRANSFER, LIMIT, new Input.ReferResponse(202, "Accepted"), LIMIT);
        assertThat(warning(transition).cause()).isEqualTo(Cause.NO_ANSWER);
    }

    @Test
    void aSubscriptionThatEndsWithoutOutcomeFails() {
        Transition transition = last(TALKING, TRANSFER, LIMIT, new Input.ReferNotified(0, "", true));
        assertThat(warning(transition).operation()).isEqualTo("blindTransfer");
    }

    @Test
    void aNotifyMayOvertakeTheResponse() {
        Transition transition = last(TALKING, TRANSFER, LIMIT, new Input.ReferNotified(200, "OK", true));
        assertThat(transition.next().over()).isTrue();
        assertThat(transition.effects()).contains(new Effect.Bye(""));
    }

    @Test
    void whoStaysAfterItsTransferIsLeft() {
        Input refer = new Input.ReferCame(Calls.referral("sip:300@pbx.example", true), false);
        Transition transition = last(TALKING, refer, new Input.ReferredProgress(200, "OK"), LIMIT);
        assertThat(transition.effects()).contains(new Effect.Bye(""));
        assertThat(transition.next().end().orElseThrow().cause()).isEqualTo(Cause.TERMINATED);
    }

    @Test
    void onlyOneTransferAtATime() {
        Input refer = new Input.ReferCame(Calls.referral("sip:300@pbx.example", true), false);
        assertThat(last(TALKING, TRANSFER, refer).effects()).contains(new Effect.RejectRefer(491));
        assertThat(last(TALKING, refer, TRANSFER).accepted()).isFalse();
    }

    @Test
    void whoCanBeCalledIsSaidBySipUrisOnly() {
        for (String target :
                List.of("tel:300", "sips:300@pbx.example;transport=udp", "sip:300", "sip:3 00@pbx.example", "sip:@x")) {
            Input refer = new Input.ReferCame(Calls.referral(target, true), false);
            assertThat(last(TALKING, refer).effects()).as(target).contains(new Effect.RejectRefer(400));
        }
    }
}

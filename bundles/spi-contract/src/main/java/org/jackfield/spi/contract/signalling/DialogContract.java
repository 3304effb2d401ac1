package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.spi.signalling.Dialog;
import org.junit.jupiter.api.Test;

/** Both sides tell the same dialog (RFC 3261 section 12.1). */
interface DialogContract extends Parties {

    @Test
    default void tagsAndUrisAreCrossed() {
        RecordedLeg leg = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        Dialog called = callee.invitation().dialog();
        Dialog calling = leg.expectAccepted().dialog();

        assertThat(calling.callId())
                .isEqualTo(called.callId())
                .isEqualTo(leg.leg().callId());
        assertThat(calling.remoteTag()).contains(called.localTag());
        assertThat(called.remoteTag()).contains(calling.localTag());
        assertThat(calling.localTag()).isNotEqualTo(called.localTag());
        assertThat(calling.localUri())
                .isEqualTo(called.remoteUri())
                .isEqualTo(alice().configuration().address().uri());
        assertThat(calling.remoteUri()).isEqualTo(called.localUri());
        assertThat(calling.secure()).isFalse();
        assertThat(called.secure()).isFalse();
    }

    @Test
    default void sequenceNumbersAreCrossed() {
        RecordedLeg leg = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        Dialog called = callee.invitation().dialog();
        Dialog calling = leg.expectAccepted().dialog();

        assertThat(calling.localSequence()).isPositive().isEqualTo(called.remoteSequence());
        assertThat(calling.remoteSequence()).isZero();
        assertThat(called.localSequence()).isZero();
    }

    @Test
    default void eachSideKnowsWhereTheOtherIs() {
        RecordedLeg leg = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().accept(Descriptions.ANSWER);
        Dialog called = callee.invitation().dialog();
        Dialog calling = leg.expectAccepted().dialog();

        assertThat(calling.remoteTarget().orElseThrow()).contains(bob().hostPort());
        assertThat(called.remoteTarget().orElseThrow()).contains(alice().hostPort());
        assertThat(calling.routeSet()).isEmpty();
        assertThat(called.routeSet()).isEmpty();
    }

    @Test
    default void everyCallHasTagsOfItsOwn() {
        alice().call(bob());
        alice().call(bob());
        Dialog first = bob().nextCall().invitation().dialog();
        Dialog second = bob().nextCall().invitation().dialog();

        assertThat(first.localTag()).isNotEqualTo(second.localTag());
        assertThat(first.remoteTag()).isNotEqualTo(second.remoteTag());
    }
}

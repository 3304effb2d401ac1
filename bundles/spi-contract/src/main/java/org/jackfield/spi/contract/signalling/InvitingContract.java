package org.jackfield.spi.contract.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.junit.jupiter.api.Test;

/** What an INVITE brings to the other side. */
interface InvitingContract extends Parties {

    @Test
    default void anInviteBringsTheOfferUnchanged() {
        alice().call(bob());

        assertThat(bob().nextCall().invitation().offer()).contains(Descriptions.OFFER);
    }

    @Test
    default void anInviteSaysWhoCallsWhom() {
        alice().call(bob());

        IncomingInvitation invitation = bob().nextCall().invitation();
        assertThat(invitation.from()).isEqualTo(alice().configuration().address());
        assertThat(invitation.to().user()).isEqualTo("bob");
        assertThat(invitation.userAgent()).contains("Contract/1");
        assertThat(invitation.transport()).isEqualTo(transport());
        assertThat(invitation.expires()).isEmpty();
    }

    @Test
    default void bothSidesHaveTheCallIdOfTheInvitation() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();

        assertThat(callee.leg().callId()).isEqualTo(caller.leg().callId());
        assertThat(callee.invitation().callId()).isEqualTo(caller.leg().callId());
    }

    @Test
    default void furtherHeadersGoWithTheInvite() {
        alice().call(bob().uri(), Map.of("Contacts-Company", "Wonderland Inc."));

        assertThat(bob().nextCall().invitation().company()).contains("Wonderland Inc.");
    }

    @Test
    default void provisionalResponsesArriveInOrder() {
        RecordedLeg caller = alice().call(bob());
        RecordedLeg callee = bob().nextCall();
        callee.leg().provisional(180);
        callee.leg().provisional(183);
        callee.leg().provisional(182);

        assertThat(caller.expectProvisional().statusCode()).isEqualTo(180);
        assertThat(caller.expectProvisional().statusCode()).isEqualTo(183);
        ProvisionalResponse last = caller.expectProvisional();
        assertThat(last.statusCode()).isEqualTo(182);
        assertThat(last.sdp()).isEqualTo(Optional.empty());
        assertThat(last.dialog().remoteTag())
                .isEqualTo(Optional.of(callee.invitation().dialog().localTag()));
    }
}

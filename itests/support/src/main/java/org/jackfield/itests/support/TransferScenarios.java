package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.OptionalInt;
import org.jackfield.session.CallOptions;
import org.jackfield.session.CallState;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.junit.Test;

/** Transfers over real SIP: Alice asks Bob to call Carol. */
public abstract class TransferScenarios extends ThreePhonesScenarios {

    @Test
    public void theTargetIsBusyAndTheCallGoesOn() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.near().blindTransfer(Accounts.uri(phones().carol())));
        assertFalse(call.near().blindTransfer(Accounts.uri(phones().carol())));
        assertTrue(phones().incoming(phones().carol()).reject());

        SessionEvent.WarningMessage warning = call.nearEvents().await(SessionEvent.WarningMessage.class);
        assertEquals("blindTransfer", warning.operation());
        assertEquals(OptionalInt.of(486), warning.code());
        await(
                "nobody is held",
                () -> !call.near().status().isHold() && !call.far().status().isHold());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
    }

    @Test
    public void theTransfereeRefuses() throws Exception {
        Phone wary = phones().create("wary", 600, Map.of("acceptTransfer", "never"));
        ThreePhones.Pair call = phones().talk(phones().alice(), wary);
        assertTrue(call.near().blindTransfer(Accounts.uri(phones().carol())));

        assertEquals(
                OptionalInt.of(603),
                call.nearEvents().await(SessionEvent.WarningMessage.class).code());
        assertFalse(call.farEvents().await(SessionEvent.Refer.class).accepted());
        await("nobody is held", () -> !call.near().status().isHold());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
        assertTrue(phones().carol().sessions().isEmpty());
    }

    @Test
    public void theTransferorHangsUpEarlyAndTheNewCallStillBegins() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.near().blindTransfer(Accounts.uri(phones().carol())));
        Session atCarol = phones().incoming(phones().carol());
        assertTrue(call.near().hangup());
        call.farEvents().await(SessionEvent.Ended.class);

        ThreePhones.get(atCarol.answer());
        ThreePhones.assertHears(ThreePhones.BOB, atCarol);
    }

    @Test
    public void aConsultCallThatStillRingsIsTransferred() throws Exception {
        ThreePhones.Pair parent = phones().talk(phones().alice(), phones().bob());
        CallOptions options = CallOptions.DEFAULT.withTransferId(parent.near().callId());
        ThreePhones.Pair consult = phones().ring(phones().alice(), phones().carol(), options);
        await("it rings", () -> consult.near().status().callStatus() == CallState.RINGING);
        assertTrue(consult.near().attendedTransfer(Accounts.uri(phones().bob())));
        ThreePhones.get(consult.far().answer());

        Session joined = ThreePhones.replacement(phones().bob());
        parent.nearEvents().await(SessionEvent.Ended.class);
        await(
                "both of Alice's calls are over",
                () -> phones().alice().sessions().isEmpty());
        ThreePhones.assertHears(ThreePhones.CAROL, joined);
    }

    @Test
    public void theConsultCallEndsWithItsParent() throws Exception {
        ThreePhones.Pair parent = phones().talk(phones().alice(), phones().bob());
        CallOptions options = CallOptions.DEFAULT.withTransferId(parent.near().callId());
        ThreePhones.Pair consult = phones().talk(phones().alice(), phones().carol(), options, CallOptions.DEFAULT);
        assertTrue(parent.far().hangup());
        consult.nearEvents().await(SessionEvent.Ended.class);
        consult.farEvents().await(SessionEvent.Ended.class);
    }
}

package org.jackfield.itests.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.jackfield.session.CallState;
import org.jackfield.session.SessionEvent;
import org.junit.Test;

/** Hold and resume, from either side and from both. */
public abstract class HoldScenarios extends ThreePhonesScenarios {

    @Test
    public void bothSidesHoldAndResumeOneAfterTheOther() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.near().hold());
        await("Bob is held", () -> call.far().status().isHold());
        assertTrue(call.far().hold());
        phones().wire()
                .await(
                        "an offer of inactive",
                        message -> message.isRequest("INVITE") && message.hasDirection("inactive"));
        ThreePhones.awaitSilence(call.near());
        ThreePhones.awaitSilence(call.far());

        assertTrue(call.near().unhold());
        await(
                "Bob still holds",
                () -> call.near().status().isHold() && call.far().status().isHold());
        ThreePhones.awaitSilence(call.near());
        assertTrue(call.far().unhold());
        await(
                "nobody holds",
                () -> !call.near().status().isHold() && !call.far().status().isHold());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
    }

    /** Both re-INVITEs cross on the wire: 491 both ways, and each is tried again after its time (RFC 3261 section 14.1). */
    @Test
    public void bothSidesHoldAtOnce() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.near().hold());
        assertTrue(call.far().hold());
        phones().wire()
                .await(
                        "inactive is agreed",
                        message -> message.isResponse(200, "INVITE") && message.hasDirection("inactive"));
        await(
                "both are held",
                () -> call.near().status().isHold() && call.far().status().isHold());
        ThreePhones.awaitSilence(call.near());
        ThreePhones.awaitSilence(call.far());
        assertEquals(CallState.TALKING, call.near().status().callStatus());

        assertTrue(call.near().unhold());
        assertTrue(call.far().unhold());
        await(
                "nobody holds",
                () -> !call.near().status().isHold() && !call.far().status().isHold());
        ThreePhones.assertHears(ThreePhones.BOB, call.near());
        ThreePhones.assertHears(ThreePhones.ALICE, call.far());
    }

    @Test
    public void theOtherCallIsHeldWhenOneIsDialledAndNoneIsResumedByItself() throws Exception {
        ThreePhones.Pair first = phones().talk(phones().alice(), phones().bob());
        ThreePhones.Pair second = phones().talk(phones().alice(), phones().carol());
        await("the first is held", () -> first.near().status().isHold());
        ThreePhones.awaitSilence(first.far());
        ThreePhones.assertHears(ThreePhones.CAROL, second.near());

        assertTrue(second.near().hangup());
        second.farEvents().await(SessionEvent.Ended.class);
        assertTrue(first.near().status().isHold());
        assertTrue(first.near().unhold());
        ThreePhones.assertHears(ThreePhones.ALICE, first.far());
    }

    @Test
    public void aHeldCallIsEndedFromEitherSide() throws Exception {
        ThreePhones.Pair call = phones().talk(phones().alice(), phones().bob());
        assertTrue(call.near().hold());
        await("Bob is held", () -> call.far().status().isHold());
        assertTrue(call.far().hangup());
        call.nearEvents().await(SessionEvent.Ended.class);
        call.farEvents().await(SessionEvent.Ended.class);
        await("no session is left", () -> phones().alice().sessions().isEmpty());
    }
}

package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.itests.interop.peer.BrowserPhone;
import org.jackfield.itests.interop.peer.BrowserPhone.Means;
import org.junit.Test;

/** What is done in a call with a phone in a browser: hold, keys, refreshes. */
public abstract class BrowserDialogScenarios extends BrowserTest {

    private static final String KEYS = "159#";

    BrowserDialogScenarios(BrowserPhone.Library library) {
        super(library);
    }

    @Test
    @Interop(transport = "wss", feature = "we hold and resume")
    public void weHold() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = talk(us, it);
        assertTrue(call.session().hold());
        it.await(1, "hold", "by=remote");
        it.awaitSilence();
        call.awaitSilence();
        row.seen("held, silence at both");
        assertTrue(call.session().unhold());
        it.await(1, "unhold", "by=remote");
        assertTones(us, call, it);
    }

    @Test
    @Interop(transport = "wss", feature = "it holds and resumes")
    public void itHolds() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = answer(us, it);
        it.hold();
        await("we are held", () -> call.session().status().isHold());
        call.awaitSilence();
        it.awaitSilence();
        row.seen("held, silence at both");
        it.resume();
        await("we are not held", () -> !call.session().status().isHold());
        assertTones(us, call, it);
    }

    @Test
    @Interop(transport = "wss", feature = "our keys by RFC 4733")
    public void weSendTelephoneEvents() throws Exception {
        assertItHearsKeys("rfc4733", Means.RFC4733);
    }

    @Test
    @Interop(transport = "wss", feature = "our keys by INFO")
    public void weSendInfo() throws Exception {
        assertItHearsKeys("info", Means.INFO);
    }

    private void assertItHearsKeys(String setting, Means means) throws Exception {
        OurPhone us = us(Map.of("dtmf", setting));
        BrowserPhone it = it();
        OurPhone.Call call = talk(us, it);
        assertTrue(call.session().dtmf(KEYS));
        await("it hears " + KEYS + ", not " + it.keysHeard(), () -> it.keysHeard(means)
                .equals(KEYS));
        assertTones(us, call, it);
        assertEquals(KEYS, it.keysHeard());
        row.seen("it got " + it.keysHeard());
    }

    @Test
    @Interop(transport = "wss", feature = "its keys by RFC 4733")
    public void itSendsTelephoneEvents() throws Exception {
        assertWeHearKeys(Means.RFC4733);
    }

    @Test
    @Interop(transport = "wss", feature = "its keys by INFO")
    public void itSendsInfo() throws Exception {
        assertWeHearKeys(Means.INFO);
    }

    private void assertWeHearKeys(Means means) throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = talk(us, it);
        it.press(KEYS, means);
        await("we get " + KEYS, () -> call.events().keys().equals(KEYS));
        assertTones(us, call, it);
        assertEquals(KEYS, call.events().keys());
        row.seen("we got " + call.events().keys());
    }

    @Test
    @Interop(transport = "wss", feature = "its re-INVITE that changes nothing")
    public void itRefreshes() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = talk(us, it);
        it.refresh("INVITE");
        assertTones(us, call, it);
        row.seen("answered");
    }

    @Test
    @Interop(transport = "wss", feature = "our re-INVITE that changes nothing")
    public void weRefresh() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = answer(us, it);
        assertTrue(call.session().renegotiate());
        it.await(1, "refreshed", "method=INVITE");
        assertTones(us, call, it);
        row.seen("it got the re-INVITE");
    }
}

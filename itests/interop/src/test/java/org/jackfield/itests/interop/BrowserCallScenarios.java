package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jackfield.itests.interop.peer.BrowserPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.session.AudioInput;
import org.jackfield.session.Cause;
import org.jackfield.session.EndReason;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.Result;
import org.junit.Test;

/** Calls with a phone in a browser, begun and ended by either side, or refused. */
public abstract class BrowserCallScenarios extends BrowserTest {

    private static final int ANNOUNCEMENT = 900;

    BrowserCallScenarios(BrowserPhone.Library library) {
        super(library);
    }

    @Test
    @Interop(transport = "wss", feature = "call to it, it hangs up")
    public void weCallOverSecureWebSocket() throws Exception {
        weCall("wss");
    }

    @Test
    @Interop(transport = "wss", feature = "call from it, we hang up")
    public void itCallsOverSecureWebSocket() throws Exception {
        itCalls("wss");
    }

    @Test
    @Interop(transport = "ws", feature = "call to it, it hangs up")
    public void weCallOverWebSocket() throws Exception {
        weCall("ws");
    }

    @Test
    @Interop(transport = "ws", feature = "call from it, we hang up")
    public void itCallsOverWebSocket() throws Exception {
        itCalls("ws");
    }

    @Test
    @Interop(transport = "udp", feature = "call to it, it hangs up")
    public void weCallOverUdp() throws Exception {
        weCall("udp");
    }

    @Test
    @Interop(transport = "udp", feature = "call from it, we hang up")
    public void itCallsOverUdp() throws Exception {
        itCalls("udp");
    }

    @Test
    @Interop(transport = "tcp", feature = "call to it, it hangs up")
    public void weCallOverTcp() throws Exception {
        weCall("tcp");
    }

    @Test
    @Interop(transport = "tcp", feature = "call from it, we hang up")
    public void itCallsOverTcp() throws Exception {
        itCalls("tcp");
    }

    @Test
    @Interop(transport = "tls", feature = "call to it, it hangs up")
    public void weCallOverTls() throws Exception {
        weCall("tls");
    }

    @Test
    @Interop(transport = "tls", feature = "call from it, we hang up")
    public void itCallsOverTls() throws Exception {
        itCalls("tls");
    }

    private void weCall(String transport) throws Exception {
        OurPhone us = us(transport, Map.of());
        BrowserPhone it = it();
        OurPhone.Call call = talk(us, it);
        row.seen(it.statistics().get("srtpCipher").getAsString());
        it.hangUp();
        EndReason reason = call.ended().reason();
        assertEquals(EndReason.Originator.REMOTE, reason.originator());
        assertEquals(Cause.TERMINATED, reason.cause());
        it.await(PeerPhone.State.IDLE);
    }

    private void itCalls(String transport) throws Exception {
        OurPhone us = us(transport, Map.of());
        BrowserPhone it = it();
        OurPhone.Call call = answer(us, it);
        row.seen(it.statistics().get("srtpCipher").getAsString());
        assertTrue(call.session().hangup());
        it.await(1, "ended", "by=remote");
        call.ended();
    }

    @Test
    @Interop(transport = "wss", feature = "we cancel")
    public void weCancel() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = us.dial(it.uri());
        it.await(PeerPhone.State.RINGING);
        assertTrue(call.session().hangup());
        it.await(1, "failed", "by=remote", "cause=Canceled");
        row.seen("it was told: " + call.failed().reason().cause());
    }

    @Test
    @Interop(transport = "wss", feature = "it cancels")
    public void itCancels() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        it.dial(ourUri());
        OurPhone.Call call = us.ringing();
        it.hangUp();
        assertEquals(Cause.CANCELED, call.failed().reason().cause());
        it.await(PeerPhone.State.IDLE);
        row.seen("we were told CANCELED");
    }

    @Test
    @Interop(transport = "wss", feature = "we reject")
    public void weReject() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        it.dial(ourUri());
        assertTrue(us.ringing().session().reject());
        row.seen("it was told " + it.await(1, "failed", "by=remote", "status=486"));
    }

    @Test
    @Interop(transport = "wss", feature = "it declines")
    public void itDeclines() throws Exception {
        assertRefused(603, Cause.REJECTED);
    }

    @Test
    @Interop(transport = "wss", feature = "it is busy")
    public void itIsBusy() throws Exception {
        assertRefused(486, Cause.BUSY);
    }

    private void assertRefused(int status, Cause cause) throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = us.dial(it.uri());
        it.await(PeerPhone.State.RINGING);
        it.reject(status);
        EndReason reason = call.failed().reason();
        assertEquals(OptionalInt.of(status), reason.code());
        assertEquals(cause, reason.cause());
        row.seen("we were told " + status + ", " + cause);
    }

    @Test
    @Interop(transport = "wss", feature = "we are busy")
    public void weAreBusy() throws Exception {
        OurPhone us = us(Map.of("callWaiting", false));
        BrowserPhone it = it();
        OurPhone.Call call = talk(us, it);
        BrowserPhone another = another();
        another.dial(ourUri());
        row.seen("the second caller was told " + another.await(1, "failed", "status=486"));
        assertTones(us, call, it);
    }

    @Test
    @Interop(transport = "wss", feature = "early media from us")
    public void weSendEarlyMedia() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        it.dial(ourUri());
        OurPhone.Call call = us.ringing();
        assertTrue(call.session().sendEarlyMedia(AudioInput.tone(ANNOUNCEMENT)));
        it.awaitHears(ANNOUNCEMENT);
        call.awaitHears(it.tone());
        assertEquals(PeerPhone.State.CALLING, it.state());
        row.seen("before our answer it hears " + ANNOUNCEMENT + " Hz, we hear " + it.tone() + " Hz");
        assertEquals(Result.SUCCESS, OurPhone.get(call.session().answer()));
        it.await(PeerPhone.State.TALKING);
        assertTones(us, call, it);
    }

    @Test
    @Interop(transport = "wss", feature = "MESSAGE to it")
    public void weSendAMessage() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        assertEquals(Result.SUCCESS, OurPhone.get(us.phone().sendMessage(it.uri(), "text/plain", "Grüße")));
        row.seen("it got " + it.await(1, "message", "text=Grüße"));
    }

    @Test
    @Interop(transport = "wss", feature = "MESSAGE from it")
    public void itSendsAMessage() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        BlockingQueue<PhoneEvent.NewMessage> messages = new LinkedBlockingQueue<>();
        us.phone().addListener(new PhoneListener() {
            @Override
            public void onNewMessage(PhoneEvent.NewMessage event) {
                messages.add(event);
            }
        });
        assertEquals(200, it.message(ourUri(), "Grüße"));
        await("a message", () -> !messages.isEmpty());
        assertEquals("Grüße", messages.peek().body());
        row.seen("we got it from " + messages.peek().from().uri());
    }
}

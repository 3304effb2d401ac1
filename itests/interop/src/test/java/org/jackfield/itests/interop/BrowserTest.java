package org.jackfield.itests.interop;

import java.util.Map;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.interop.peer.BrowserPhone;
import org.jackfield.itests.interop.peer.PeerPhone;

/** What the tests with phones in a browser need: all of them are at the PBX over secure WebSocket. */
public abstract class BrowserTest extends InteropTest {

    private static final String OUR_NUMBER = "4001";
    private static final int ITS_NUMBER = 1001;
    private static final int ANOTHER_NUMBER = 1002;

    private final BrowserPhone.Library library;

    BrowserTest(BrowserPhone.Library library) {
        this.library = library;
    }

    /** Returns what the phones are made of. */
    final BrowserPhone.Library library() {
        return library;
    }

    /** Registers an account of ours over secure WebSocket. */
    final OurPhone us() {
        return us(Map.of());
    }

    /** Registers an account of ours over secure WebSocket. */
    final OurPhone us(Map<String, ?> settings) {
        return us("wss", settings);
    }

    /** Registers an account of ours. */
    final OurPhone us(String transport, Map<String, ?> settings) {
        return ours().registered(bed(), OUR_NUMBER, transport, settings);
    }

    /** Returns the URI under which the PBX finds us. */
    static String ourUri() {
        return Kamailio.uri(OUR_NUMBER);
    }

    /** Opens a phone. */
    final BrowserPhone it() {
        return bed().browserPhone(library, ITS_NUMBER);
    }

    /** Opens a phone with settings of its registration. */
    final BrowserPhone it(Map<String, ?> settings) {
        return bed().browserPhone(library, ITS_NUMBER, settings);
    }

    /** Opens another phone. */
    final BrowserPhone another() {
        return bed().browserPhone(library, ANOTHER_NUMBER);
    }

    /** Has us call a phone, which answers, and measures the tones. */
    final OurPhone.Call talk(OurPhone us, BrowserPhone it) throws Exception {
        OurPhone.Call call = us.dial(it.uri());
        it.await(PeerPhone.State.RINGING);
        it.answer();
        call.established();
        it.await(PeerPhone.State.TALKING);
        assertTones(us, call, it);
        return call;
    }

    /** Has a phone call us, answers, and measures the tones. */
    final OurPhone.Call answer(OurPhone us, BrowserPhone it) throws Exception {
        it.dial(ourUri());
        OurPhone.Call call = us.answer();
        it.await(PeerPhone.State.TALKING);
        assertTones(us, call, it);
        return call;
    }

    /** Has one of them call the other, which answers, and measures the tones. */
    final void connect(BrowserPhone caller, BrowserPhone callee) {
        caller.dial(callee.uri());
        callee.await(PeerPhone.State.RINGING);
        callee.answer();
        caller.await(PeerPhone.State.TALKING);
        assertTones(caller, callee);
    }

    /** Asserts that each hears the other's tone, and notes it. */
    final void assertTones(BrowserPhone one, BrowserPhone other) {
        one.awaitHears(other.tone());
        other.awaitHears(one.tone());
        row.seen("they hear " + other.tone() + " and " + one.tone() + " Hz");
    }
}

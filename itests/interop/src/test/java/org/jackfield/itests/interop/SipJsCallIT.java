package org.jackfield.itests.interop;

import org.jackfield.itests.interop.peer.BrowserPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Calls with SIP.js in Chromium. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@Peer("SIP.js")
public class SipJsCallIT extends BrowserCallScenarios {

    /** Takes SIP.js. */
    public SipJsCallIT() {
        super(BrowserPhone.Library.SIPJS);
    }

    @Test
    @Interop(transport = "wss", feature = "early media from it")
    public void itSendsEarlyMedia() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = us.dial(it.uri());
        it.await(PeerPhone.State.RINGING);
        it.progress();
        call.assertHears(it.tone());
        row.seen("before its answer we hear " + it.tone() + " Hz");
        it.answer();
        call.established();
        assertTones(us, call, it);
    }
}

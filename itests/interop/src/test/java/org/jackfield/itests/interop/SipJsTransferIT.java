package org.jackfield.itests.interop;

import org.jackfield.itests.interop.peer.BrowserPhone;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Transfers with SIP.js in Chromium. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@Peer("SIP.js")
public class SipJsTransferIT extends BrowserTransferScenarios {

    /** Takes SIP.js. */
    public SipJsTransferIT() {
        super(BrowserPhone.Library.SIPJS);
    }
}

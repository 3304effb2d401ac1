package org.jackfield.itests.interop;

import org.jackfield.itests.interop.peer.BrowserPhone;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** What is done in a call with SIP.js in Chromium. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@Peer("SIP.js")
public class SipJsDialogIT extends BrowserDialogScenarios {

    /** Takes SIP.js. */
    public SipJsDialogIT() {
        super(BrowserPhone.Library.SIPJS);
    }
}

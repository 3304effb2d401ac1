package org.jackfield.itests.interop;

import org.jackfield.itests.interop.peer.BrowserPhone;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Calls with JsSIP in Chromium. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@Peer("JsSIP")
public class JsSipCallIT extends BrowserCallScenarios {

    /** Takes JsSIP. */
    public JsSipCallIT() {
        super(BrowserPhone.Library.JSSIP);
    }
}

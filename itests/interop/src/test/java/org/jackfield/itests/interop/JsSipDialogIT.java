package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.jackfield.itests.interop.peer.BrowserPhone;
import org.jackfield.itests.support.Await;
import org.jackfield.session.Result;
import org.jackfield.session.SessionEvent;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** What is done in a call with JsSIP in Chromium. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@Peer("JsSIP")
public class JsSipDialogIT extends BrowserDialogScenarios {

    private static final Duration HALF_INTERVAL = Duration.ofSeconds(45);

    /** Takes JsSIP. */
    public JsSipDialogIT() {
        super(BrowserPhone.Library.JSSIP);
    }

    @Test
    @Interop(transport = "wss", feature = "its UPDATE that changes nothing")
    public void itRefreshesByUpdate() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = answer(us, it);
        it.refresh("UPDATE");
        assertTones(us, call, it);
        row.seen("answered");
    }

    @Test
    @Interop(transport = "wss", feature = "session timer of 90 s that it asks for: it refreshes by re-INVITE")
    public void itsSessionTimerRefreshes() throws Exception {
        OurPhone us = us(Map.of("sessionExpires", 0));
        BrowserPhone it = it(Map.of("sessionTimers", true, "refreshMethod", "INVITE"));
        OurPhone.Call call = answer(us, it);
        awaitRefresh("INVITE");
        assertTones(us, call, it);
    }

    @Test
    @Interop(transport = "wss", feature = "session timer of 90 s that we ask for: it refreshes by UPDATE")
    public void ourSessionTimerRefreshes() throws Exception {
        OurPhone us = us(Map.of("sessionExpires", 90));
        BrowserPhone it = it(Map.of("sessionTimers", true, "refreshMethod", "UPDATE"));
        OurPhone.Call call = talk(us, it);
        awaitRefresh("UPDATE");
        assertTones(us, call, it);
    }

    /** It is JsSIP that refreshes, whoever calls: after half of the interval. */
    private void awaitRefresh(String method) {
        String request = "IN " + method + " 1001 ";
        int before = bed().kamailio().log().count(request);
        Await.until(
                "a " + method + " after 45 s",
                HALF_INTERVAL.plusSeconds(15),
                () -> bed().kamailio().log().count(request) > before);
        row.seen(method + " after 45 s");
    }

    @Test
    @Interop(transport = "tls", feature = "information by INFO, both ways")
    public void information() throws Exception {
        OurPhone us = us();
        BrowserPhone it = it();
        OurPhone.Call call = talk(us, it);
        assertEquals(
                Result.SUCCESS, OurPhone.get(call.session().sendInfo("application/json", "{\"from\":\"Jürgen\"}")));
        JsonObject came = it.await(1, "info", "contentType=application/json");
        assertEquals("{\"from\":\"Jürgen\"}", came.get("body").getAsString());
        it.sendInfo("text/plain", "Grüße");
        SessionEvent.NewInfo info = call.events().await(SessionEvent.NewInfo.class);
        assertEquals("text/plain", info.contentType());
        assertEquals("Grüße", info.body());
        row.seen("it got " + came.get("body").getAsString() + "; we got " + info.body());
    }
}

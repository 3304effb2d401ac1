package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.session.AudioInput;
import org.jackfield.session.Result;
import org.jackfield.session.SessionEvent;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** What baresip and we hear before a call is answered, without a PBX. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BaresipEarlyMediaIT extends InteropTest {

    private static final int ANNOUNCEMENT = 900;

    @Test
    @Interop(
            peer = "baresip",
            transport = "udp",
            feature = "183 with a description from it, no sound with it; then its answer")
    public void itAnswersEarly() throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        BaresipPhone peer = bed().baresip(2001, "udp", ";answermode=early");
        OurPhone.Call call = phone.dial(peer.uri());
        await("183", () -> call.events().all().stream()
                .anyMatch(event -> event instanceof SessionEvent.Progress progress && progress.statusCode() == 183));
        call.awaitSilence();
        assertEquals(1, peer.process().log().count("^SIP/2.0 183 "));
        row.seen("183 has come, we hear nothing");
        peer.answer();
        call.established();
        assertTones(phone, call, peer);
    }

    @Test
    @Interop(peer = "baresip", transport = "udp", feature = "early media from us")
    public void weSendEarlyMedia() throws Exception {
        OurPhone phone = ours().direct("4001", Map.of());
        BaresipPhone peer = bed().baresip(2001, "udp", "");
        peer.dial(phone.uri());
        OurPhone.Call call = phone.ringing();
        assertTrue(call.session().sendEarlyMedia(AudioInput.tone(ANNOUNCEMENT)));
        peer.awaitHears(ANNOUNCEMENT);
        call.awaitHears(peer.tone());
        assertEquals(PeerPhone.State.CALLING, peer.state());
        row.seen("before our answer it hears " + ANNOUNCEMENT + " Hz, we hear " + peer.tone() + " Hz");
        assertEquals(Result.SUCCESS, OurPhone.get(call.session().answer()));
        peer.await(PeerPhone.State.TALKING);
        assertTones(phone, call, peer);
    }
}

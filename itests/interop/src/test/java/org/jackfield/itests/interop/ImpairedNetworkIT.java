package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jackfield.itests.interop.bed.Coturn;
import org.jackfield.itests.interop.bed.ImpairedLink;
import org.jackfield.itests.interop.bed.Ports;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Ear;
import org.jackfield.itests.support.Tone;
import org.jackfield.session.Report;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Calls over a network that loses packets, delays them, or is gone for a while: all media go by a TURN server, and to it by such a link. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
@Peer("baresip")
public class ImpairedNetworkIT extends InteropTest {

    private static final String KEYS = "1590#*D7";
    private static final double NEAR = 10;
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration OUTAGE = Duration.ofSeconds(10);
    private static final long ENOUGH_PACKETS = 1_200;

    @Test
    @Interop(transport = "udp", feature = "1 % packet loss: sound, keys by INFO, report")
    public void onePercentOfThePacketsIsLost() throws Exception {
        lose(0.01);
    }

    @Test
    @Interop(transport = "udp", feature = "5 % packet loss: sound, keys by INFO, report")
    public void fivePercentOfThePacketsAreLost() throws Exception {
        lose(0.05);
    }

    @Test
    @Interop(transport = "udp", feature = "20 % packet loss: sound, keys by INFO, report")
    public void twentyPercentOfThePacketsAreLost() throws Exception {
        lose(0.20);
    }

    @Test
    @Interop(transport = "udp", feature = "20 % packet loss: keys by INFO")
    public void keysByInfoTakeAnotherWay() throws Exception {
        ImpairedCall call = call(Map.of("dtmf", "info"));
        call.link.lose(0.20);
        ourKeys(call);
    }

    @Test
    @Interop(transport = "udp", feature = "100 ms jitter: sound, keys by INFO, report")
    public void packetsAreLateByUpToATenthOfASecond() throws Exception {
        ImpairedCall call = call(Map.of("dtmf", "info"));
        call.link.jitter(Duration.ofMillis(100));
        tones(call);
        keys(call);
        Report report = report(call, ENOUGH_PACKETS);
        double jitter = report.audioReceived().maximumJitterMilliseconds().orElseThrow();
        assertTrue("jitter " + jitter + " ms", jitter > 10 && jitter < 150);
        row.seen("report: jitter of up to %.0f ms".formatted(jitter));
    }

    @Test
    @Interop(transport = "udp", feature = "10 s outage: recovers, sound, keys by INFO")
    public void theNetworkIsGoneForTenSeconds() throws Exception {
        ImpairedCall call = call(Map.of("dtmf", "info"));
        tones(call);
        outage(call);
        tones(call);
        keys(call);
    }

    @Test
    @Interop(transport = "udp", feature = "1 % packet loss: keys by RFC 4733 both ways")
    public void keysAreHeardThroughOnePercentOfLoss() throws Exception {
        telephoneEvents(link -> link.lose(0.01));
    }

    @Test
    @Interop(transport = "udp", feature = "5 % packet loss: keys by RFC 4733 both ways")
    public void keysAreHeardThroughFivePercentOfLoss() throws Exception {
        telephoneEvents(link -> link.lose(0.05));
    }

    @Test
    @Interop(transport = "udp", feature = "20 % packet loss: keys by RFC 4733 both ways")
    public void keysAreHeardThroughTwentyPercentOfLoss() throws Exception {
        telephoneEvents(link -> link.lose(0.20));
    }

    @Test
    @Interop(transport = "udp", feature = "100 ms jitter: keys by RFC 4733 both ways")
    public void keysAreHeardThroughJitter() throws Exception {
        telephoneEvents(link -> link.jitter(Duration.ofMillis(100)));
    }

    @Test
    @Interop(transport = "udp", feature = "10 s outage: keys by RFC 4733 both ways after it")
    public void keysAreHeardAfterAnOutage() throws Exception {
        ImpairedCall call = call(Map.of("dtmf", "rfc4733"));
        tones(call);
        outage(call);
        tones(call);
        ourKeys(call);
        itsKeys(call);
    }

    private void outage(ImpairedCall call) {
        call.link.lose(1);
        long begin = System.nanoTime();
        Await.until(
                "the outage is noticed",
                OUTAGE,
                () -> call.ours.session().status().isRecovering());
        long noticed = System.nanoTime() - begin;
        Await.until("the outage is over", OUTAGE.multipliedBy(2), () -> System.nanoTime() - begin > OUTAGE.toNanos());
        call.link.lose(0);
        Await.until(
                "the call is restored",
                LONG,
                () -> !call.ours.session().status().isRecovering());
        row.seen("recovering after %.1f s, restored after %.1f s"
                .formatted(noticed / 1e9, (System.nanoTime() - begin) / 1e9));
    }

    private void telephoneEvents(Consumer<ImpairedLink> impairment) throws Exception {
        ImpairedCall call = call(Map.of("dtmf", "rfc4733"));
        impairment.accept(call.link);
        tones(call);
        ourKeys(call);
        itsKeys(call);
    }

    private record ImpairedCall(OurPhone phone, OurPhone.Call ours, BaresipPhone peer, ImpairedLink link) {}

    private void lose(double part) throws Exception {
        ImpairedCall call = call(Map.of("dtmf", "info"));
        call.link.lose(part);
        tones(call);
        keys(call);
        Report report = report(call, ENOUGH_PACKETS);
        double loss = report.audioReceived().lossRatio().orElseThrow();
        assertTrue("loss of " + loss, loss > part / 5 && loss < part * 1.5 + 0.01);
        row.seen("report: %.1f %% of what came was lost".formatted(loss * 100));
    }

    private ImpairedCall call(Map<String, String> settings) throws Exception {
        bed().coturn();
        ImpairedLink link = new ImpairedLink(Ports.TURN);
        bed().keep(link, link::close);
        Map<String, Object> all = new HashMap<>(settings);
        all.put("iceServers", "turn:127.0.0.1:" + link.port());
        all.put("iceUser", Coturn.USER);
        all.put("icePassword", Coturn.PASSWORD);
        all.put("iceTransportPolicy", "relay");
        OurPhone phone = ours().direct("4001", all);
        BaresipPhone peer = bed().baresip(2001, "udp", "");
        OurPhone.Call call = phone.dial(peer.uri());
        peer.await(PeerPhone.State.RINGING);
        peer.answer();
        call.established();
        return new ImpairedCall(phone, call, peer, link);
    }

    /** With every fifth packet gone a tone is not pure any more: its frequency has to be there, among what is made up. */
    private void tones(ImpairedCall call) {
        int hertz = call.peer.tone();
        Await.until("we hear " + hertz + " Hz", LONG, () -> isHeard(call, hertz));
        call.peer.awaitHears(call.phone.tone());
        row.seen("we hear " + hertz + " Hz, it hears " + call.phone.tone() + " Hz");
    }

    private static boolean isHeard(ImpairedCall call, int hertz) {
        Tone heard = Ear.hear(call.ours.session(), 50);
        return Math.abs(heard.hertz() - hertz) < NEAR && heard.purity() > 0.6;
    }

    private void keys(ImpairedCall call) {
        ourKeys(call);
    }

    private void ourKeys(ImpairedCall call) {
        call.ours.session().dtmf(KEYS);
        Await.until(
                "the keys " + KEYS + " at baresip",
                LONG,
                () -> call.peer.keysHeard().length() >= KEYS.length());
        assertEquals(KEYS, call.peer.keysHeard());
        row.seen("our keys came once each");
    }

    private void itsKeys(ImpairedCall call) {
        call.peer.press(KEYS);
        Await.until(
                "the keys " + KEYS + " of baresip, not " + call.ours.events().keys(),
                LONG,
                () -> call.ours.events().keys().length() >= KEYS.length());
        assertEquals(KEYS, call.ours.events().keys());
        row.seen("its keys came once each");
    }

    private static Report report(ImpairedCall call, long packets) {
        Await.until(
                "a report of " + packets + " packets",
                LONG,
                () -> call.ours.session().callReport().audioReceived().packets().orElse(0) >= packets);
        return call.ours.session().callReport();
    }
}

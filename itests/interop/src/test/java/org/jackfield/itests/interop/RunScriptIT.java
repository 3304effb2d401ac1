package org.jackfield.itests.interop;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.jackfield.itests.interop.bed.Kamailio;
import org.jackfield.itests.interop.bed.RunScript;
import org.jackfield.itests.interop.bed.ServerLog;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.PeerPhone;
import org.junit.Test;

/** {@code ./run.sh --config DIR} at Kamailio, with the accounts that docs/accounts.md shows for it. */
public class RunScriptIT extends BedTest {

    private static final int ENDED_BY_SIGTERM = 143;
    private static final int ITS_TONE = 660;
    private static final String REGISTERED = "Phone alice is connected: sip:4001@pbx.test, registered at ";

    @Test
    @Interop(peer = "Kamailio", transport = "tls", feature = "run.sh --config: registers and serves calls")
    public void overTls() {
        DocumentedAccount account = documented(1)
                .with("sip:kamailio.example;transport=tls", bed().kamailio().address("tls"))
                .with(
                        "/etc/jackfield/ca.pem",
                        bed().certificates().authorityFile().toString())
                .and("domain = " + Kamailio.DOMAIN)
                .and("audio = tone:400");
        registersAndServesCalls(account, 400);
    }

    @Test
    @Interop(peer = "Kamailio", transport = "wss", feature = "run.sh --config: registers and serves calls")
    public void overSecureWebSocket() {
        DocumentedAccount account = documented(2)
                .with("wss://kamailio.example:8443/ws", bed().kamailio().address("wss"))
                .with("domain = kamailio.example", "domain = " + Kamailio.DOMAIN)
                .and("trustStore = " + bed().certificates().authorityFile())
                .and("audio = echo");
        registersAndServesCalls(account, ITS_TONE);
    }

    private static DocumentedAccount documented(int number) {
        return DocumentedAccount.of(RunScript.page("accounts.md"), "Kamailio", number)
                .with("number = 1000", "number = 4001")
                .with("password = secret", "password = pw4001");
    }

    /** With the account's sound being what the peer sends, it is seen that sound goes both ways. */
    private void registersAndServesCalls(DocumentedAccount account, int hertz) {
        RunScript run = bed().runScript().account("alice", account.text()).start();
        run.printed().await(REGISTERED, 1);
        assertEquals(1, bed().kamailio().contacts("4001").size());
        BaresipPhone peer = bed().registeredBaresip(2001, "udp", "");
        assertEquals(ITS_TONE, peer.tone());
        answers(run, peer, hertz);
        calls(run, peer, hertz);
        assertEquals(ENDED_BY_SIGTERM, run.terminate());
        assertEquals(List.of(), bed().kamailio().contacts("4001"));
        row.seen("ended by SIGTERM, no contact is left");
    }

    private void answers(RunScript run, BaresipPhone peer, int hertz) {
        peer.dial(Kamailio.uri("4001"));
        String told = run.printed().await("Phone alice: 2001.* calls; call:answer", 1);
        run.type(told.substring(told.indexOf("call:answer")));
        peer.awaitHears(hertz);
        peer.hangUp();
        run.printed().await("Phone alice: the call with 2001.* is over: Terminated", 1);
        row.seen("baresip calls and hears " + text(hertz));
    }

    private void calls(RunScript run, BaresipPhone peer, int hertz) {
        run.type("call:dial alice 2001");
        peer.await(PeerPhone.State.RINGING);
        peer.answer();
        run.printed().await("Phone alice: talks with 2001", 2);
        peer.awaitHears(hertz);
        run.type("call:list");
        run.printed().await("alice/\\S+ +outbound +talking +2001", 1);
        run.type("call:hangup alice/");
        peer.await(PeerPhone.State.IDLE);
        row.seen("it is called and hears " + text(hertz));
    }

    private static String text(int hertz) {
        return hertz + (hertz == ITS_TONE ? " Hz, its own, sent back" : " Hz");
    }

    @Test
    @Interop(peer = "Kamailio", transport = "udp", feature = "run.sh --config: a wrong setting is told, which and why")
    public void wrongSettings() {
        String server = "server = " + bed().kamailio().address("udp") + "\ndomain = " + Kamailio.DOMAIN + '\n';
        RunScript run = bed().runScript()
                .account("alice", "number = 4001\npassword = pw4001\n" + server)
                .account("bob", "number = 4002\npassword = wrong\n" + server)
                .account("carol", "number = 4003\npasword = pw4003\n" + server)
                .account("dave", "number = 4004\nregisterExpires = 10\n" + server)
                .account("erin", "number = 4005\ntrustStore = /no/ca.pem\n" + server.replace("udp", "tls"))
                .start();
        ServerLog printed = run.printed();
        printed.await(REGISTERED, 1);
        row.seen(told(printed, "Phone bob is NOT connected: .*refused: 401 .*(wrong).*look at user, password"));
        row.seen(told(printed, "Phone carol: there is no property 'pasword' .did you mean password"));
        row.seen(told(printed, "Phone dave: registerExpires is '10', must be a whole number from 60 to 86400"));
        row.seen(told(printed, "Phone erin is NOT connected: .*trustStore is /no/ca.pem, which is not a file"));
        assertTrue(printed.tail(), printed.find("pw400").isEmpty());
    }

    private static String told(ServerLog printed, String expression) {
        return printed.await(expression, 1).replaceAll("; (next attempt|it is left|the account is not).*", "");
    }
}

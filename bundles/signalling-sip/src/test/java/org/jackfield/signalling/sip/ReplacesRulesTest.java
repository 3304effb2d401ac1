package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Replaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaces and Referred-By of an INVITE in both directions, on the wire. */
class ReplacesRulesTest extends WithPeer {

    @Test
    void anInviteTellsWhatItReplacesAndWhoAskedForIt() throws Exception {
        peer.send(peer.invite(
                "r1",
                peer.contact(),
                "Replaces: 425928@phone.test;from-tag=6472;to-tag=7743;x=y",
                "Require: replaces",
                "Referred-By: \"Ann\" <sip:ann@pbx.test>;cid=z",
                RawPeer.SDP));
        ears.expect("invite");

        assertThat(ears.invitation().details().replaces())
                .contains(new Replaces("425928@phone.test", "7743", "6472", false));
        assertThat(ears.invitation().details().referredBy()).contains("sip:ann@pbx.test");
    }

    @Test
    void anInviteThatReplacesEarlyDialogsOnlySaysSo() throws Exception {
        peer.send(peer.invite("r2", peer.contact(), "replaces : a ; to-tag=b ;from-tag= c; Early-Only", RawPeer.SDP));
        ears.expect("invite");

        assertThat(ears.invitation().details().replaces()).contains(new Replaces("a", "b", "c", true));
        assertThat(ears.invitation().details().referredBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Replaces:",
                "Replaces: a",
                "Replaces: a;to-tag=b",
                "Replaces: a;from-tag=b",
                "Replaces: a;to-tag=;from-tag=c",
                "Replaces: a;to-tag=b;from-tag=c;to-tag=d",
                "Replaces: a;to-tag=b;from-tag=c, d;to-tag=e;from-tag=f",
                "Replaces: a;to-tag=b;from-tag=c\r\nReplaces: d;to-tag=e;from-tag=f",
                "Replaces: a;to-tag=b;from-tag=c\r\nReplaces: a;to-tag=b;from-tag=c",
                "Replaces: a b;to-tag=b;from-tag=c",
                "Replaces: a;to-tag=\"b\";from-tag=c",
                "Replaces: ;to-tag=b;from-tag=c",
                "Referred-By: <sip:a@b.test>\r\nb: <sip:c@d.test>",
                "Referred-By: <sip:a@b.test>, <sip:c@d.test>",
                "Referred-By: a",
            })
    void anInviteWhoseOriginCannotBeReadIsRefused(String headers) throws Exception {
        peer.send(peer.invite("r3", peer.contact(), headers, RawPeer.SDP));
        peer.receive("SIP/2.0 400 Bad Re");

        ears.expectNothingMore();
    }

    @Test
    void aDialogWithATooLongNameIsRefused() throws Exception {
        peer.send(peer.invite(
                "r4", peer.contact(), "Replaces: " + "a".repeat(300) + ";to-tag=b;from-tag=c", RawPeer.SDP));
        peer.receive("SIP/2.0 400");
        peer.send(peer.invite(
                "r5", peer.contact(), "Replaces: a;to-tag=" + "b".repeat(300) + ";from-tag=c", RawPeer.SDP));
        peer.receive("SIP/2.0 400");

        ears.expectNothingMore();
    }

    @Test
    void onlyAnInviteCanReplaceADialog() throws Exception {
        String replaces = "Replaces: a;to-tag=b;from-tag=c";
        peer.send(peer.request("OPTIONS", "sip:bob@" + peer.lineHostPort(), "r6", 1, "", replaces));
        peer.receive("SIP/2.0 400 Bad Replaces");
        String accepted = talk("r7");
        peer.send(request("INFO", "r7", 2, accepted, replaces));
        peer.receive("SIP/2.0 400 Bad Replaces");

        ears.expectNothingMore();
    }

    @Test
    void anInviteOfOursSaysWhatItReplacesAndRequiresThat() throws Exception {
        line.invite(invitation(new Replaces("a@b.test", "t1", "f1", false), "sip:ann@pbx.test"), ears);
        String invite = peer.receive("INVITE");
        assertThat(RawPeer.header(invite, "Replaces")).isEqualTo("a@b.test;to-tag=t1;from-tag=f1");
        assertThat(RawPeer.header(invite, "Require")).isEqualTo("replaces");
        assertThat(RawPeer.header(invite, "Referred-By")).isEqualTo("<sip:ann@pbx.test>");
        peer.send(RawPeer.response(invite, "420 Bad Extension", "p", "Unsupported: replaces"));
        ears.expect("end REFUSED 420");

        line.invite(invitation(new Replaces("a", "t", "f", true), "sip:ann@pbx.test"), ears);
        assertThat(RawPeer.header(peer.receive("INVITE"), "Replaces")).isEqualTo("a;to-tag=t;from-tag=f;early-only");
    }

    @Test
    void anInviteThatReplacesNothingRequiresNothing() throws Exception {
        call();
        String invite = peer.receive("INVITE");

        assertThat(invite)
                .doesNotContain("Replaces:")
                .doesNotContain("Require:")
                .doesNotContain("Referred-By:");
        assertThat(invite).containsPattern("Supported:[^\r]*replaces");
    }

    @Test
    void anOriginThatCannotBeSentEndsTheCallBeforeItBegins() throws Exception {
        line.invite(invitation(new Replaces("a", "t\r\nX: y", "f", false), "sip:ann@pbx.test"), ears);
        ears.expect("end TRANSPORT: tag is");
        line.invite(invitation(new Replaces("a", "t", "f", false), "sip:ann@pbx.test>\r\nX: <"), ears);
        ears.expect("end TRANSPORT: referredBy");

        assertThat(peer.receiveWithin(TestLimits.T1 * 2)).isNull();
    }

    @Test
    void theExtensionIsTold() throws Exception {
        peer.send(peer.request("OPTIONS", "sip:bob@" + peer.lineHostPort(), "o1", 1, ""));
        assertThat(peer.receive("SIP/2.0 200")).containsPattern("Supported:[^\r]*replaces");
        assertThat(talk("o2")).containsPattern("Supported:[^\r]*replaces");
    }

    private Invitation invitation(Replaces replaces, String referredBy) {
        return new Invitation(
                "call" + replaces.earlyOnly() + "@jackfield.test",
                peer.uri(),
                RawPeer.SDP,
                Map.of(),
                Optional.of(replaces),
                Optional.of(referredBy));
    }
}

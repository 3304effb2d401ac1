package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.jackfield.spi.signalling.Line;
import org.junit.jupiter.api.Test;

/** What a line does with what a peer sends, on the wire. */
class IncomingRulesTest extends WithPeer {

    @Test
    void anInviteIsAnsweredWithTryingAtOnce() throws Exception {
        peer.send(peer.invite("a1", peer.contact(), RawPeer.SDP));

        String trying = peer.receive("SIP/2.0 100");
        assertThat(RawPeer.header(trying, "Via")).contains("received=127.0.0.1", "rport=");
        assertThat(RawPeer.header(trying, "Server")).isEqualTo("Test/1");
        ears.expect("invite");
    }

    @Test
    void theInvitationTellsWhatTheInviteSays() throws Exception {
        peer.send(peer.invite(
                "a2",
                peer.contact(),
                "Expires: 30",
                "User-Agent: Peer/2 (test)",
                "Contacts-Company: Acme",
                RawPeer.SDP));
        ears.expect("invite");

        assertThat(ears.invitation().expires()).contains(Duration.ofSeconds(30));
        assertThat(ears.invitation().userAgent()).contains("Peer/2 (test)");
        assertThat(ears.invitation().company()).contains("Acme");
        assertThat(ears.invitation().offer()).contains(RawPeer.SDP);
        assertThat(ears.invitation().from().uri()).isEqualTo("sip:peer@peer.test");
        assertThat(ears.invitation().dialog().remoteTarget()).contains(peer.uri());
    }

    @Test
    void statusCodesThatDoNotFitAreRefused() throws Exception {
        peer.send(peer.invite("a0", peer.contact(), RawPeer.SDP));
        ears.expect("invite");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ears.leg().provisional(200))
                .withMessage("statusCode is 200, must be 101 to 199");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ears.leg().reject(200))
                .withMessage("statusCode is 200, must be 300 to 699");
    }

    @Test
    void anInviteThatTheCoreFailsAtIsAnswered() throws Exception {
        Line broken = open(configuration(Optional.empty()), null);
        try (RawPeer caller = new RawPeer(broken.localAddress())) {
            caller.send(caller.invite("f1", caller.contact(), RawPeer.SDP));
            caller.receive("SIP/2.0 500");
        }
        broken.close().toCompletableFuture().join();
    }

    @Test
    void anInviteWithoutAnOfferIsTold() throws Exception {
        peer.send(peer.invite("a3", peer.contact()));
        ears.expect("invite");

        assertThat(ears.invitation().offer()).isEmpty();
    }

    @Test
    void theRouteSetIsThatOfRecordRoute() throws Exception {
        String proxy = "<" + peer.uri() + ";lr>";
        peer.send(peer.invite(
                "a4", peer.contact(), "Record-Route: " + proxy, "Record-Route: <sip:far.test;lr>", RawPeer.SDP));
        ears.expect("invite");
        assertThat(ears.invitation().dialog().routeSet()).containsExactly(peer.uri() + ";lr", "sip:far.test;lr");
        ears.leg().accept(RawPeer.SDP);
        String accepted = peer.receive("SIP/2.0 200");
        assertThat(RawPeer.header(accepted, "Record-Route")).contains(proxy);
        peer.send(request("ACK", "a4", 1, accepted));
        ears.expect("acknowledged");

        ears.leg().bye("SIP;cause=408;text=\"RTP Timeout\"");
        String bye = peer.receive("BYE " + peer.uri() + " SIP/2.0");
        assertThat(RawPeer.header(bye, "Route")).isEqualTo(proxy + ",<sip:far.test;lr>");
        assertThat(RawPeer.header(bye, "Reason")).isEqualTo("SIP;cause=408;text=\"RTP Timeout\"");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expect("end BYE_SENT");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        assertRefused("404", peer.invite("r1", peer.contact(), RawPeer.SDP).replace("sip:bob@1", "sip:carol@1"));
        assertRefused("505", peer.invite("r2", peer.contact(), RawPeer.SDP).replaceFirst(" SIP/2.0", " SIP/7.0"));
        assertRefused("416", peer.request("INVITE", "tel:+1234", "r3", 1, "", peer.contact(), RawPeer.SDP));
        assertRefused("400 Missing header", peer.invite("r4", RawPeer.SDP));
        assertRefused("400 Bad Contact", peer.invite("r5", "Contact: <tel:+1234>", RawPeer.SDP));
        assertRefused(
                "400 Bad tag", peer.invite("r6", peer.contact(), RawPeer.SDP).replace(";tag=peer", ""));
        assertRefused("400 Bad Call-ID", peer.invite("r7" + "x".repeat(300), peer.contact(), RawPeer.SDP));
        assertRefused("415", peer.invite("r8", peer.contact(), "Content-Type: text/plain", RawPeer.SDP));
        assertRefused("415", peer.invite("r9", peer.contact(), "Content-Encoding: gzip", RawPeer.SDP));
        assertRefused("501", peer.request("FROBNICATE", "sip:bob@" + peer.lineHostPort(), "r10", 1, ""));
        assertRefused("400", peer.request("SUBSCRIBE", "sip:bob@" + peer.lineHostPort(), "r13", 1, ""));
        assertRefused("481", peer.request("BYE", "sip:bob@" + peer.lineHostPort(), "r11", 1, "unknown"));
        assertRefused("481", peer.request("CANCEL", "sip:bob@" + peer.lineHostPort(), "r12", 1, ""));
        ears.expectNothingMore();
    }

    @Test
    void refusesMethodsThatAreNotServedAndTellsWhichAre() throws Exception {
        for (String method : new String[] {"REGISTER", "SUBSCRIBE", "PUBLISH"}) {
            peer.send(peer.request(
                    method, "sip:bob@" + peer.lineHostPort(), "m" + method, 1, "", "Event: presence", peer.contact()));
            String refused = peer.receive("SIP/2.0 405");
            assertThat(refused).contains("Allow: INVITE").contains("CANCEL").contains("OPTIONS");
        }
        for (String method : new String[] {"INFO", "UPDATE", "PRACK"}) {
            assertRefused(
                    "481",
                    peer.request(
                            method,
                            "sip:bob@" + peer.lineHostPort(),
                            "m" + method,
                            1,
                            "",
                            "Event: presence",
                            "Subscription-State: active",
                            "RAck: 1 1 INVITE",
                            peer.contact()));
        }
    }

    @Test
    void refusesRequiredExtensionsByName() throws Exception {
        peer.send(peer.invite("x1", peer.contact(), "Require: 100rel, frobnicate, x-other", RawPeer.SDP));

        String refused = peer.receive("SIP/2.0 420");
        assertThat(refused)
                .contains("Unsupported: frobnicate")
                .contains("x-other")
                .doesNotContain("Unsupported: 100rel");
    }

    @Test
    void answersOptions() throws Exception {
        peer.send(peer.request("OPTIONS", "sip:bob@" + peer.lineHostPort(), "o1", 1, ""));

        String answer = peer.receive("SIP/2.0 200");
        assertThat(answer).contains("Allow: INVITE").contains("Accept: application/sdp");
        assertThat(answer).contains("Supported: 100rel").contains("PRACK").contains("UPDATE");
    }

    @Test
    void refusesTheSameInviteThatComesAnotherWay() throws Exception {
        String invite = peer.invite("l1", peer.contact(), RawPeer.SDP);
        peer.send(invite);
        ears.expect("invite");
        peer.send(invite.replace("branch=z9hG4bK", "branch=z9hG4bKother"));

        peer.receive("SIP/2.0 482");
        ears.expectNothingMore();
    }

    @Test
    void anInviteWithTheSameCallIdOfAnotherCallerIsACallOfItsOwn() throws Exception {
        String invite = peer.invite("l3", peer.contact(), RawPeer.SDP);
        peer.send(invite);
        ears.expect("invite");
        peer.send(invite.replace("branch=z9hG4bK", "branch=z9hG4bKother").replace(";tag=peer", ";tag=other"));
        ears.expect("invite");

        ears.leg().reject(486);
        assertThat(RawPeer.tag(peer.receive("SIP/2.0 486"), "From")).isEqualTo("other");
    }

    @Test
    void anInviteThatComesAgainIsNotASecondCall() throws Exception {
        String invite = peer.invite("l2", peer.contact(), RawPeer.SDP);
        peer.send(invite);
        ears.expect("invite");
        ears.leg().provisional(180);
        peer.receive("SIP/2.0 180");
        peer.send(invite);

        peer.receive("SIP/2.0 180");
        ears.expectNothingMore();
    }

    @Test
    void aCallerGivesUpAndSaysWhy() throws Exception {
        peer.send(peer.invite("c1", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        peer.send(peer.request(
                "CANCEL",
                "sip:bob@" + peer.lineHostPort(),
                "c1",
                1,
                "",
                "Reason: SIP;cause=200;text=\"Call completed elsewhere\""));

        String answer = peer.receive("SIP/2.0 200");
        assertThat(RawPeer.header(answer, "CSeq")).isEqualTo("1 CANCEL");
        String refused = peer.receive("SIP/2.0 487");
        peer.send(peer.request("ACK", "sip:bob@" + peer.lineHostPort(), "c1", 1, RawPeer.tag(refused, "To")));
        assertThat(ears.expect("end CANCELLED")).endsWith("Call completed elsewhere");
    }

    @Test
    void acceptanceThatCrossesCancelStands() throws Exception {
        peer.send(peer.invite("c2", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().accept(RawPeer.SDP);
        String accepted = peer.receive("SIP/2.0 200");
        peer.send(peer.request("CANCEL", "sip:bob@" + peer.lineHostPort(), "c2", 1, ""));
        peer.send(request("ACK", "c2", 1, accepted));

        ears.expect("acknowledged");
        peer.send(request("BYE", "c2", 2, accepted));
        ears.expect("end BYE_RECEIVED");
    }

    @Test
    void theAcceptanceIsSentUntilItIsAcknowledged() throws Exception {
        peer.send(peer.invite("n1", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().accept(RawPeer.SDP);
        peer.receive("SIP/2.0 200");
        peer.receive("SIP/2.0 200");
        String third = peer.receive("SIP/2.0 200");
        peer.send(request("ACK", "n1", 1, third));

        ears.expect("acknowledged");
        peer.send(request("ACK", "n1", 1, third));
        peer.send(request("BYE", "n1", 2, third));
        ears.expect("end BYE_RECEIVED");
    }

    @Test
    void aCallThatIsNeverAcknowledgedIsHungUp() throws Exception {
        peer.send(peer.invite("n2", peer.contact(), RawPeer.SDP));
        ears.expect("invite");
        ears.leg().accept(RawPeer.SDP);

        ears.expect("end NO_ACK");
        String bye = peer.receive("BYE");
        assertThat(RawPeer.header(bye, "Call-ID")).isEqualTo("n2");
        peer.send(RawPeer.response(bye, "200 OK", ""));
        ears.expectNothingMore();
    }

    @Test
    void theOtherSideHangsUpAndSaysWhy() throws Exception {
        String accepted = talk("b1");
        peer.send(request("BYE", "b1", 2, accepted, "Reason: Q.850;cause=16;text=\"Normal\u0007 clearing\""));

        peer.receive("SIP/2.0 200");
        assertThat(ears.expect("end BYE_RECEIVED")).doesNotContain("\u0007");
    }

    @Test
    void requestsOutOfOrderAreRefused() throws Exception {
        String accepted = talk("q1");
        peer.send(request("OPTIONS", "q1", 7, accepted));
        peer.receive("SIP/2.0 200");
        peer.send(request("INFO", "q1", 6, accepted));
        peer.receive("SIP/2.0 500");
        ears.expectNothingMore();
        peer.send(request("BYE", "q1", 8, accepted));

        ears.expect("end BYE_RECEIVED");
    }

    @Test
    void requestsWithinTheDialogThatAreNotServedAreRefused() throws Exception {
        String accepted = talk("d1");
        int sequence = 2;
        for (String method : new String[] {"SUBSCRIBE", "PUBLISH"}) {
            peer.send(request(method, "d1", sequence++, accepted, "Event: presence"));
            assertThat(peer.receive("SIP/2.0 405")).contains("Allow: INVITE");
        }
        peer.send(request("FROBNICATE", "d1", sequence++, accepted));
        peer.receive("SIP/2.0 501");
        peer.send(request("NOTIFY", "d1", sequence++, accepted, "Event: presence", "Subscription-State: active"));
        assertThat(RawPeer.header(peer.receive("SIP/2.0 489"), "Allow-Events")).isEqualTo("refer,message-summary");
        peer.send(request("NOTIFY", "d1", sequence++, accepted, "Event: refer", "Subscription-State: active"));
        peer.receive("SIP/2.0 481");
        peer.send(request("BYE", "d1", sequence, accepted));
        ears.expect("end BYE_RECEIVED");
    }

    @Test
    void aDialogIsFoundOnlyWithItsTagAndCallId() throws Exception {
        String accepted = talk("t1");
        assertRefused("481", request("BYE", "t1", 2, accepted).replace("Call-ID: t1", "Call-ID: t2"));
        assertRefused(
                "481",
                request("BYE", "t1", 3, accepted)
                        .replace("From: <sip:peer@peer.test>;tag=peer", "From: <sip:peer@peer.test>;tag=other"));

        peer.send(request("BYE", "t1", 4, accepted));
        ears.expect("end BYE_RECEIVED");
    }

    private void assertRefused(String status, String request) throws Exception {
        peer.send(request);
        String response = peer.receive("SIP/2.0");
        assertThat(RawPeer.firstLine(response)).as("%s", request).startsWith("SIP/2.0 " + status);
        if (request.startsWith("INVITE")) {
            peer.send("ACK"
                    + request.substring("INVITE".length())
                            .replace("1 INVITE", "1 ACK")
                            .replace("SIP/7.0", "SIP/2.0"));
        }
    }
}

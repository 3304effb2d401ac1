package org.jackfield.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jackfield.session.CallStatus;
import org.jackfield.session.NameAddress;
import org.jackfield.session.StaticCallStatus;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.RemoteIdentity;
import org.jackfield.spi.signalling.Reoffer;
import org.junit.jupiter.api.Test;

/** Who the other side is, as servers on the way say it. */
class IdentifyingTest {

    private static final Call TALKING = Calls.inEveryPhase().get("TALKING (out)");

    private static RemoteIdentity party(String name, String uri) {
        return new RemoteIdentity(Optional.empty(), Optional.of(new NameAddress(name, uri)));
    }

    private static Call reinvited(Call call, RemoteIdentity identity) {
        return Calls.after(
                call, new Input.Reoffered(new Reoffer(Reoffer.Method.INVITE, Optional.of(Calls.SDP), identity)));
    }

    @Test
    void aReinviteShowsTheNewParty() {
        CallStatus status =
                reinvited(TALKING, party("Carol", "sip:300@pbx.example")).status();
        assertThat(List.of(status.number(), status.name())).containsExactly("300", "Carol");
    }

    @Test
    void theAssertedIdentityGoesFirst() {
        RemoteIdentity both = new RemoteIdentity(
                Optional.of(new NameAddress("Carol", "tel:+49301234;phone-context=example")),
                Optional.of(new NameAddress("Mallory", "sip:666@pbx.example")));
        CallStatus status = reinvited(TALKING, both).status();
        assertThat(List.of(status.number(), status.name())).containsExactly("+49301234", "Carol");
    }

    @Test
    void withoutWordsTheNumberIsTheNameOfANewParty() {
        CallStatus status = reinvited(TALKING, party("", "sip:300@pbx.example")).status();
        assertThat(status.name()).isEqualTo("300");
    }

    @Test
    void withoutWordsTheSamePartyKeepsItsName() {
        Call named = reinvited(TALKING, party("Bob", "sip:200@pbx.example"));
        assertThat(reinvited(named, party("", "sip:200@pbx.example")).status().name())
                .isEqualTo("Bob");
    }

    @Test
    void inManualModeOnlyTheNumberFollows() {
        Call manual = Calls.after(
                TALKING,
                new Input.DescribeStatic(
                        StaticCallStatus.NONE.withName("My Bob").withAvatar("a"), true));
        CallStatus status =
                reinvited(manual, party("Carol", "sip:300@pbx.example")).status();
        assertThat(List.of(status.number(), status.name(), status.avatar())).containsExactly("300", "My Bob", "a");
    }

    @Test
    void pictureAndCompanyGoWithTheNumber() {
        Call known = Calls.after(
                TALKING,
                new Input.DescribeStatic(StaticCallStatus.NONE.withAvatar("a").withCompany("Example"), false));
        CallStatus status =
                reinvited(known, party("Carol", "sip:300@pbx.example")).status();
        assertThat(status.avatar() + status.company()).isEmpty();
    }

    @Test
    void aProvisionalResponseSaysWhoRings() {
        Call ringing = Calls.after(
                Calls.inEveryPhase().get("CALLING"),
                new Input.Provisional(new ProvisionalResponse(
                        180, "Ringing", Optional.empty(), Calls.DIALOG, party("Carol", "sip:300@pbx.example"))));
        assertThat(ringing.status().number()).isEqualTo("300");
    }
}

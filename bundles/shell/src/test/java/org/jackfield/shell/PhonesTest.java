package org.jackfield.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.junit.jupiter.api.Test;

class PhonesTest {

    private final Fakes fakes = new Fakes();
    private final Phones phones = fakes.phones();

    @Test
    void aPhoneIsFoundByItsName() {
        Phone alice = fakes.phone("alice");
        fakes.phone("bob");

        assertThat(phones.named("alice")).isSameAs(alice);
        assertThatThrownBy(() -> phones.named("carol\u001b[2J"))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("no phone is called 'carol?[2J'; there are: alice, bob");
    }

    @Test
    void aPhoneThatWentIsNotFound() {
        Phone alice = fakes.phone("alice");
        phones.remove(alice);

        assertThatThrownBy(() -> phones.named("alice")).hasMessage("no phone is called 'alice'; there are: none");
    }

    @Test
    void theBeginningOfACallIdIsEnoughWhereItIsTheOnlyOne() {
        fakes.phone("alice");
        Session first = fakes.session("alice", "abc1", false, "");
        fakes.session("alice", "abd2", false, "");

        assertThat(phones.call("abc")).isSameAs(first);
        assertThatThrownBy(() -> phones.call("ab"))
                .hasMessage("2 calls begin with 'ab', say more of the one that is meant: alice/abc1, alice/abd2");
        assertThatThrownBy(() -> phones.call("x"))
                .hasMessage("no call begins with 'x'; there are: alice/abc1, alice/abd2");
    }

    @Test
    void bothSidesOfACallWithinOneFrameworkAreToldApartByThePhone() {
        fakes.phone("alice");
        fakes.phone("bob");
        fakes.session("alice", "abc1", false, "");
        Session bobs = fakes.session("bob", "abc1", true, "");

        assertThat(phones.call("bob/abc1")).isSameAs(bobs);
        assertThat(phones.call("bob/")).isSameAs(bobs);
        assertThat(phones.ringing("abc")).isSameAs(bobs);
        assertThatThrownBy(() -> phones.call("abc"))
                .hasMessage("2 calls begin with 'abc', say more of the one that is meant: alice/abc1, bob/abc1");
    }

    @Test
    void onlyACallThatRingsHereCanBeAnswered() {
        fakes.phone("alice");
        fakes.session("alice", "abc1", false, "");

        assertThatThrownBy(() -> phones.ringing("abc1"))
                .hasMessage("no ringing call begins with 'abc1'; there are: none");
    }
}

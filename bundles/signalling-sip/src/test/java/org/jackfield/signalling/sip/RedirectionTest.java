package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where and when a final response says to try again (RFC 3261 sections 8.1.3.4 and 20.33). */
class RedirectionTest extends WithPeer {

    @Test
    void theContactsAreToldTheBestFirst() throws Exception {
        refuse(
                "302 Moved Temporarily",
                "Contact: <sip:third@x.test>;q=0.1, \"B\" <sip:first@x.test;transport=tcp>",
                "Contact: <sip:second@x.test>;q=0.5",
                "Contact: <sip:also-second@x.test>;q=0.5");

        assertThat(ears.ended().contacts())
                .containsExactly(
                        "sip:first@x.test;transport=tcp",
                        "sip:second@x.test",
                        "sip:also-second@x.test",
                        "sip:third@x.test");
    }

    @Test
    void whatCannotBeCalledIsLeftOut() throws Exception {
        refuse(
                "300 Multiple Choices",
                "Contact: <tel:+1234>",
                "Contact: <sips:unsafe@x.test;transport=udp>",
                "Contact: <mailto:a@x.test>",
                "Contact: <sip:a@x.test?Replaces=1>",
                "Contact: <sip:a@x.test;method=BYE>",
                "Contact: <sip:a@x.test;transport=sctp>",
                "Contact: <sip:a@x.test:99999>",
                "Contact: <sip:" + "a".repeat(2000) + "@x.test>",
                "Contact: <sip:good@x.test>;q=7",
                "Contact: <sip:good@x.test>;q=-1");

        assertThat(ears.ended().contacts()).containsExactly("sip:good@x.test");
    }

    @Test
    void noMoreThanTenContactsAreTold() throws Exception {
        refuse(
                "302 Moved Temporarily",
                IntStream.range(0, 40)
                        .mapToObj(number -> "Contact: <sip:" + number + "@x.test>")
                        .toArray(String[]::new));

        assertThat(ears.ended().contacts()).hasSize(10).startsWith("sip:0@x.test");
    }

    @Test
    void onlyARedirectionHasContacts() throws Exception {
        refuse("486 Busy Here", "Contact: <sip:a@x.test>", "Retry-After: 18000;duration=3600");

        assertThat(ears.ended().contacts()).isEmpty();
        assertThat(ears.ended().retryAfter()).contains(Duration.ofHours(5));
    }

    @Test
    void timesThatAreNoneAreLeftOut() throws Exception {
        for (String time : new String[] {"-5", "99999999999999", "soon", ""}) {
            refuse("503 Service Unavailable", "Retry-After: " + time);
            assertThat(ears.ended().retryAfter()).isEmpty();
        }
    }

    private void refuse(String status, String... headers) throws Exception {
        call();
        peer.send(RawPeer.response(peer.receive("INVITE"), status, "p", headers));
        peer.receive("ACK");
        ears.expect("end REFUSED " + status.substring(0, 3));
    }
}

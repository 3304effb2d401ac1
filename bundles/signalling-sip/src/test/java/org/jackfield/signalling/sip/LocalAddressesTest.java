package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.header.Via;
import org.junit.jupiter.api.Test;

class LocalAddressesTest {

    private final LocalAddresses addresses = new LocalAddresses("1001", "127.0.0.1", 5070);

    @Test
    void contactNamesTheTransportUnlessItIsUdp() throws Exception {
        assertThat(addresses.contact("udp").toString().trim()).isEqualTo("Contact: <sip:1001@127.0.0.1:5070>");
        assertThat(addresses.contact("TLS").toString().trim())
                .isEqualTo("Contact: <sip:1001@127.0.0.1:5070;transport=tls>");
    }

    @Test
    void contactOfASecureDialogIsASipsUri() throws Exception {
        assertThat(addresses.contact("tls", true).toString()).contains("<sips:1001@127.0.0.1:5070");
    }

    @Test
    void addressOfIpv6StandsInBrackets() throws Exception {
        LocalAddresses six = new LocalAddresses("1001", "::1", 5070);

        assertThat(six.via("udp").toString()).startsWith("Via: SIP/2.0/UDP [::1]:5070;");
        assertThat(six.contact("tcp").toString()).contains("<sip:1001@[::1]:5070;transport=tcp>");
    }

    @Test
    void transportMayHaveAHostAndPortOfItsOwn() throws Exception {
        addresses.setSentBy("WSS", new LocalAddresses.SentBy("abc.invalid", -1));

        Via via = (Via) addresses.via("wss");
        assertThat(via.toString()).startsWith("Via: SIP/2.0/WSS abc.invalid;");
        assertThat(via.hasParameter("rport")).isTrue();
        assertThat(addresses.contact("wss").toString()).contains("<sip:1001@abc.invalid;transport=ws>");
        assertThat(addresses.sentBy("tcp").toString()).isEqualTo("127.0.0.1:5070");
    }

    @Test
    void contactOfATransportMayBeAnotherOne() throws Exception {
        addresses.setContact("tcp", Outbound.uri("gruu", "sip:1001@pbx.example;gr=abc"));
        assertThat(addresses.contact("tcp").toString()).contains("<sip:1001@pbx.example;gr=abc>");
        assertThat(addresses.contact("udp").toString()).contains("<sip:1001@127.0.0.1:5070>");

        addresses.clearContact("tcp");
        assertThat(addresses.contact("tcp").toString()).contains("<sip:1001@127.0.0.1:5070;transport=tcp>");
    }

    @Test
    void branchOfEachViaIsItsOwn() throws Exception {
        assertThat(addresses.via("udp").getBranch())
                .isNotEqualTo(addresses.via("udp").getBranch());
    }
}

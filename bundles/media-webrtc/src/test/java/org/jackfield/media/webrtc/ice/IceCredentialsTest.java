package org.jackfield.media.webrtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** ICE credentials are read from descriptions and put back. */
class IceCredentialsTest {

    private static final String SOUND = "v=0\r\nm=audio 1\r\na=ice-ufrag:old1\r\na=ice-pwd:secret1\r\na=sendrecv\r\n";
    private static final String PICTURES = "m=video 1\r\na=ice-ufrag:old2\r\na=ice-pwd:secret2\r\n";
    private static final String NEXT = (SOUND + PICTURES).replace("old", "new").replace("secret", "other");

    @Test
    void otherCredentialsAreARestart() {
        IceCredentials before = IceCredentials.of(SOUND + PICTURES);

        assertThat(before.areIn(SOUND + PICTURES)).isTrue();
        assertThat(before.areIn(NEXT)).isFalse();
        assertThat(before.areIn("v=0\r\n")).isFalse();
    }

    @Test
    void aLineMoreIsNone() {
        assertThat(IceCredentials.of(SOUND).areIn(SOUND + PICTURES)).isTrue();
        assertThat(IceCredentials.of(SOUND + PICTURES).areIn(SOUND)).isTrue();
    }

    @Test
    void theOldOnesArePutBackLineByLine() {
        assertThat(IceCredentials.of(SOUND + PICTURES).into(NEXT)).isEqualTo(SOUND + PICTURES);
        assertThat(IceCredentials.of(SOUND).into(NEXT))
                .contains("old1", "secret1", "new2", "other2")
                .doesNotContain("new1", "other1");
    }

    @Test
    void noTextShowsAPassword() {
        assertThat(IceCredentials.of(SOUND)).asString().contains("old1").doesNotContain("secret");
    }
}

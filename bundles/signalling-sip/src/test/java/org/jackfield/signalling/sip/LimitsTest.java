package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void theDefaultsOfTheConfigurationAreInRange() {
        SipSignallingConfiguration defaults = (SipSignallingConfiguration) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SipSignallingConfiguration.class},
                (proxy, method, arguments) -> method.getDefaultValue());

        Limits limits = Limits.of(defaults);
        assertThat(limits.timeout()).isEqualTo(Duration.ofSeconds(32));
        assertThat(limits.t2()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aLimitOutOfItsRangeIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, 128, 500, 20_000, 5_000, 2_000, 500, 8))
                .withMessage("maxMessageSize is 1, must be 4096 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(16_384, 128, 500, 20_000, 5_000, 2_000, 5000, 8))
                .withMessage("t1 is 5000, must be 20 to 2000");
    }
}

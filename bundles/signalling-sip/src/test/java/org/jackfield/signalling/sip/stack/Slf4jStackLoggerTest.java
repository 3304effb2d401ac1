package org.jackfield.signalling.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.core.LogLevels;
import org.junit.jupiter.api.Test;

class Slf4jStackLoggerTest {

    @Test
    void wholeMessagesAreNotWrittenUnlessTracing() {
        Slf4jStackLogger logger = new Slf4jStackLogger();

        assertThat(logger.isLoggingEnabled(LogLevels.TRACE_ERROR)).isTrue();
        assertThat(logger.isLoggingEnabled(LogLevels.TRACE_MESSAGES)).isFalse();
        assertThat(logger.isLoggingEnabled(LogLevels.TRACE_DEBUG)).isFalse();
    }

    @Test
    void itCanBeSwitchedOff() {
        Slf4jStackLogger logger = new Slf4jStackLogger();
        logger.disableLogging();
        assertThat(logger.isLoggingEnabled()).isFalse();
        logger.enableLogging();
        assertThat(logger.isLoggingEnabled()).isTrue();
    }
}

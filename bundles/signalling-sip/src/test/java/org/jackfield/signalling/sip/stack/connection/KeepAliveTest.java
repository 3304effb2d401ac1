package org.jackfield.signalling.sip.stack.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeepAliveTest {

    private final KeepAlive keepAlive = new KeepAlive();

    @Test
    void aPingIsTwoLineBreaksAndIsAnsweredWithOne() {
        assertThat(keepAlive.lineBreak(true)).isEmpty();
        assertThat(keepAlive.lineBreak(false)).containsExactly('\r', '\n');
        assertThat(keepAlive.lineBreak(true)).isEmpty();
        assertThat(keepAlive.lineBreak(false)).containsExactly('\r', '\n');
    }

    @Test
    void aLineBreakBeforeAMessageIsNoPing() {
        assertThat(keepAlive.lineBreak(true)).isEmpty();
        keepAlive.message();
        assertThat(keepAlive.lineBreak(false)).isEmpty();
    }

    @Test
    void aPongIsMissedOnlyFromAServerThatHasSentOne() {
        assertThat(keepAlive.ping()).hasSize(4);
        assertThat(keepAlive.isOverdue()).isFalse();
        assertThat(keepAlive.lineBreak(false)).isEmpty();
        assertThat(keepAlive.isOverdue()).isFalse();
        keepAlive.ping();
        assertThat(keepAlive.isOverdue()).isTrue();
    }

    @Test
    void aPingThatCrossesOursIsAnswered() {
        keepAlive.ping();
        assertThat(keepAlive.lineBreak(true)).isEmpty();
        assertThat(keepAlive.lineBreak(false)).containsExactly('\r', '\n');
        assertThat(keepAlive.isOverdue()).isFalse();
    }
}

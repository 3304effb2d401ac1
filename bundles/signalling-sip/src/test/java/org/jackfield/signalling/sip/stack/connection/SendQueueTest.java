package org.jackfield.signalling.sip.stack.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendQueueTest {

    private final SendQueue queue = new SendQueue(4);

    @Test
    void oneWritesAtATimeUntilNothingIsLeft() {
        assertThat(queue.offer(new byte[] {1})).isTrue();
        assertThat(queue.begin()).isTrue();
        assertThat(queue.begin()).isFalse();
        assertThat(queue.offer(new byte[] {2})).isTrue();
        assertThat(queue.next()).containsExactly(1);
        assertThat(queue.next()).containsExactly(2);
        assertThat(queue.next()).isNull();
        assertThat(queue.begin()).isTrue();
    }

    @Test
    void whatWaitsIsBoundedInOctets() {
        assertThat(queue.offer(new byte[3])).isTrue();
        assertThat(queue.offer(new byte[2])).isFalse();
        queue.next();
        assertThat(queue.offer(new byte[4])).isTrue();
        queue.clear();
        assertThat(queue.offer(new byte[4])).isTrue();
    }
}

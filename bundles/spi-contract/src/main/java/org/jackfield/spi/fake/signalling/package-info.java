/**
 * A signalling provider without a network, for tests: lines in one process, joined by a wire.
 *
 * <p>It passes the same contract suite as a real provider and is deterministic: everything happens in tasks of one queue,
 * which run on the executor that the test gives. A message takes two tasks, one to send and one to arrive, so that messages
 * can cross. Without a {@link org.jackfield.spi.fake.signalling.WireTimer} there are no timers and no retransmissions: what only
 * time brings about, a test brings about with {@link org.jackfield.spi.fake.signalling.FakeLeg#end}. With one, messages can be
 * lost, delayed, doubled and out of order, as {@link org.jackfield.spi.fake.signalling.WireConditions} say, and are sent again.
 */
package org.jackfield.spi.fake.signalling;

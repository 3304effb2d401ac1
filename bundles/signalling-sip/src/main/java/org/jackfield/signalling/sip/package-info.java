/**
 * SIP over UDP and TCP behind the signalling SPI, by the JAIN-SIP reference implementation ("the stack").
 *
 * <p>The stack serves transactions and transport (RFC 3261 sections 17 and 18). Dialogs are values here
 * ({@link org.jackfield.spi.signalling.Dialog}), not objects of the stack: what a leg does is told by one class per verb.
 *
 * <p>Threads: the stack's one listener thread only turns messages into tasks. Each leg has a queue of its own, in whose tasks
 * all of its state is touched, its messages are sent and its listener is called; the queues run on a small pool.
 */
package org.jackfield.signalling.sip;

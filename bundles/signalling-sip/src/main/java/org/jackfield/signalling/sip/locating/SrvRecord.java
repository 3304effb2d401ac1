package org.jackfield.signalling.sip.locating;

/**
 * A place where a service is offered (RFC 2782).
 *
 * @param priority lowest first
 * @param weight share among those with the same priority
 * @param port where; 0 is of no use
 * @param target name of the host; empty: the service is decidedly not available
 */
record SrvRecord(int priority, int weight, int port, String target) {}

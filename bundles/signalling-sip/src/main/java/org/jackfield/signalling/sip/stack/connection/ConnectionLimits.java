package org.jackfield.signalling.sip.stack.connection;

/**
 * What one connection, and all of a listening point, may take.
 *
 * @param maxMessageSize octets of the largest message
 * @param maxConnections connections that others may have made to one listening point at the same time
 * @param readTimeout milliseconds from the first octet of a message to its last, and from a connection to its first octet
 * @param connectTimeout milliseconds for making a connection, and as many again for its handshake
 */
public record ConnectionLimits(int maxMessageSize, int maxConnections, int readTimeout, int connectTimeout) {}

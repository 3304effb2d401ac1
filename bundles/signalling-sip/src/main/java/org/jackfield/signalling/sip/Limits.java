package org.jackfield.signalling.sip;

import java.time.Duration;

/**
 * The limits of the stack, checked.
 *
 * @param maxMessageSize octets of the largest message that is read, 4096 to 65535
 * @param maxHeaders header lines of a message, 16 to 1000
 * @param maxConnections open TCP connections, 1 to 10000
 * @param maxTransactions open server transactions, 100 to 1000000
 * @param readTimeout milliseconds for a message over TCP, 100 to 60000
 * @param connectTimeout milliseconds for making a TCP connection, 100 to 60000
 * @param t1 T1 of RFC 3261 in milliseconds, 20 to 2000
 * @param threads threads that send, 1 to 64
 * @param registration how long to wait before registering again
 */
record Limits(
        int maxMessageSize,
        int maxHeaders,
        int maxConnections,
        int maxTransactions,
        int readTimeout,
        int connectTimeout,
        int t1,
        int threads,
        RegistrationPauses registration) {

    private static final int T1_OF_TIMEOUT = 64;
    private static final int T1_OF_T2 = 8;

    Limits {
        check("maxMessageSize", maxMessageSize, 4096, 65_535);
        check("maxHeaders", maxHeaders, 16, 1000);
        check("maxConnections", maxConnections, 1, 10_000);
        check("maxTransactions", maxTransactions, 100, 1_000_000);
        check("readTimeout", readTimeout, 100, 60_000);
        check("connectTimeout", connectTimeout, 100, 60_000);
        check("t1", t1, 20, 2000);
        check("threads", threads, 1, 64);
    }

    /** Makes limits with the usual pauses. */
    Limits(
            int maxMessageSize,
            int maxHeaders,
            int maxConnections,
            int maxTransactions,
            int readTimeout,
            int connectTimeout,
            int t1,
            int threads) {
        this(
                maxMessageSize,
                maxHeaders,
                maxConnections,
                maxTransactions,
                readTimeout,
                connectTimeout,
                t1,
                threads,
                RegistrationPauses.USUAL);
    }

    static Limits of(SipSignallingConfiguration configuration) {
        return new Limits(
                configuration.maxMessageSize(),
                configuration.maxHeaders(),
                configuration.maxConnections(),
                configuration.maxTransactions(),
                configuration.readTimeout(),
                configuration.connectTimeout(),
                configuration.t1(),
                configuration.threads());
    }

    /** Returns the longest interval between retransmissions (T2, RFC 3261 section 17.1.2.2). */
    Duration t2() {
        return Duration.ofMillis((long) t1 * T1_OF_T2);
    }

    /** Returns how long anything waits for its answer (64*T1: timers B, F, H of RFC 3261). */
    Duration timeout() {
        return Duration.ofMillis((long) t1 * T1_OF_TIMEOUT);
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + least + " to " + most);
        }
    }
}

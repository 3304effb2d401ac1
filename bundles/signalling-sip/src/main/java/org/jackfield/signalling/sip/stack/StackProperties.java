package org.jackfield.signalling.sip.stack;

import java.util.Properties;
import org.jackfield.signalling.sip.stack.connection.ConnectionLimits;

/** The stack's settings that do not depend on the configuration, and those that do. */
public final class StackProperties {

    private static final String NIST = "gov.nist.javax.sip.";

    /** Milliseconds that a message over TCP may take. */
    private static final String READ_TIMEOUT = NIST + "READ_TIMEOUT";

    private static final String CONNECTION_TIMEOUT = NIST + "CONNECTION_TIMEOUT";
    private static final String MAX_MESSAGE_SIZE = NIST + "MAX_MESSAGE_SIZE";
    private static final String MAX_CONNECTIONS = NIST + "MAX_CONNECTIONS";
    private static final int USUAL_TIMEOUT = 5000;
    private static final int USUAL_MESSAGE_SIZE = 16_384;
    private static final int USUAL_CONNECTIONS = 500;

    private final Properties properties = new Properties();

    /** Makes the settings that are always the same. */
    public StackProperties() {
        properties.setProperty("javax.sip.STACK_NAME", "jackfield");
        // Dialogs are values of ours: the stack keeps none and answers nothing by itself.
        properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        set("AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
        set("STACK_LOGGER", Slf4jStackLogger.class.getName());
        set("SERVER_LOGGER", QuietServerLogger.class.getName());
        // One thread reads each UDP socket and one calls the listener: messages keep the order of the wire.
        set("THREAD_POOL_SIZE", "1");
        set("REENTRANT_LISTENER", "false");
        set("TIMER_CLASS_NAME", StackTimer.class.getName());
        set("THREAD_PRIORITY", Integer.toString(Thread.NORM_PRIORITY));
        // A burst of calls does not fit the usual 64 KiB.
        set("RECEIVE_UDP_BUFFER_SIZE", Integer.toString(1 << 20));
        set("REJECT_STRAY_RESPONSES", "true");
        // Otherwise an unexpected NOTIFY cannot be answered.
        set("DELIVER_UNSOLICITED_NOTIFY", "true");
        readTimeout(USUAL_TIMEOUT);
    }

    /** Returns the bounds of connections among the settings. */
    static ConnectionLimits connectionLimits(Properties properties) {
        return new ConnectionLimits(
                number(properties, MAX_MESSAGE_SIZE, USUAL_MESSAGE_SIZE),
                number(properties, MAX_CONNECTIONS, USUAL_CONNECTIONS),
                number(properties, READ_TIMEOUT, USUAL_TIMEOUT),
                number(properties, CONNECTION_TIMEOUT, USUAL_TIMEOUT));
    }

    private static int number(Properties properties, String name, int usual) {
        return Integer.parseInt(properties.getProperty(name, Integer.toString(usual)));
    }

    /** Limits the octets of a message. */
    public StackProperties maxMessageSize(int octets) {
        return set("MAX_MESSAGE_SIZE", octets);
    }

    /** Limits the open TCP connections. */
    public StackProperties maxConnections(int connections) {
        return set("MAX_CONNECTIONS", connections);
    }

    /** Limits the open server transactions. */
    public StackProperties maxTransactions(int transactions) {
        return set("MAX_SERVER_TRANSACTIONS", transactions);
    }

    /** Limits the milliseconds that a message over TCP may take. */
    public StackProperties readTimeout(int milliseconds) {
        properties.setProperty(READ_TIMEOUT, Integer.toString(milliseconds));
        return this;
    }

    /** Limits the milliseconds that making a TCP connection may take. */
    public StackProperties connectTimeout(int milliseconds) {
        return set("CONNECTION_TIMEOUT", milliseconds);
    }

    /** Returns all of them. */
    public Properties toProperties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    private StackProperties set(String name, int value) {
        set(name, Integer.toString(value));
        return this;
    }

    private void set(String name, String value) {
        properties.setProperty(NIST + name, value);
    }
}

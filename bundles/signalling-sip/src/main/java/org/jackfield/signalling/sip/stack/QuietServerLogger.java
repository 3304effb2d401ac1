package org.jackfield.signalling.sip.stack;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;

/** The stack's log of messages, which logs none: they hold credentials and session descriptions. */
public final class QuietServerLogger implements ServerLogger {

    /** Made by the stack, by its name. */
    public QuietServerLogger() {}

    @Override
    public void closeLogFile() {
        // There is none.
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {
        // See above.
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender, long time) {
        // See above.
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender) {
        // See above.
    }

    @Override
    public void logException(Exception exception) {
        // The stack's other log has it.
    }

    @Override
    public void setStackProperties(Properties properties) {
        // Nothing to set.
    }

    @Override
    public void setSipStack(SipStack stack) {
        // Not needed.
    }
}

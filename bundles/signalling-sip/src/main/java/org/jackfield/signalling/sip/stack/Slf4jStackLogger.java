package org.jackfield.signalling.sip.stack;

import gov.nist.core.LogLevels;
import gov.nist.core.StackLogger;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stack's own log. What it writes below a warning may hold whole messages, and with them credentials: it goes to the level
 * trace. What it warns of may quote a hostile message: it is cut and without control characters.
 */
public final class Slf4jStackLogger implements StackLogger {

    private static final Logger LOG = LoggerFactory.getLogger("org.jackfield.signalling.sip.stack");
    private static final int LONGEST = 200;

    private volatile boolean enabled = true;

    /** Made by the stack, by its name. */
    public Slf4jStackLogger() {}

    @Override
    public boolean isLoggingEnabled() {
        return enabled;
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return enabled && (level <= LogLevels.TRACE_WARN || LOG.isTraceEnabled());
    }

    @Override
    public void logFatalError(String message) {
        LOG.warn("{}", bounded(message));
    }

    @Override
    public void logError(String message) {
        LOG.debug("{}", bounded(message));
    }

    @Override
    public void logError(String message, Exception exception) {
        LOG.debug("{}: {}", bounded(message), bounded(String.valueOf(exception)));
        LOG.trace("with this trace", exception);
    }

    @Override
    public void logException(Throwable exception) {
        LOG.debug("{}", bounded(String.valueOf(exception)));
        LOG.trace("with this trace", exception);
    }

    @Override
    public void logWarning(String message) {
        LOG.debug("{}", bounded(message));
    }

    @Override
    public void logInfo(String message) {
        LOG.trace("{}", message);
    }

    @Override
    public void logDebug(String message) {
        LOG.trace("{}", message);
    }

    @Override
    public void logDebug(String message, Exception exception) {
        LOG.trace("{}", message, exception);
    }

    @Override
    public void logTrace(String message) {
        LOG.trace("{}", message);
    }

    @Override
    public void logStackTrace() {
        // It is asked for at every turn, and tells nothing.
    }

    @Override
    public void logStackTrace(int level) {
        // As above.
    }

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void disableLogging() {
        enabled = false;
    }

    @Override
    public void enableLogging() {
        enabled = true;
    }

    @Override
    public void setBuildTimeStamp(String timestamp) {
        // Of no interest.
    }

    @Override
    public void setStackProperties(Properties properties) {
        // Levels are those of slf4j.
    }

    @Override
    public String getLoggerName() {
        return LOG.getName();
    }

    static String bounded(String message) {
        String text = String.valueOf(message);
        return text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\p{Cntrl}+", " ");
    }
}

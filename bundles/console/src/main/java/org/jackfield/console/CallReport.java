package org.jackfield.console;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.util.regex.Pattern;
import org.jackfield.session.CallStatus;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Says on standard error who calls, when somebody talks, and why a call is over: a prompt by itself shows none of it. */
@Component(
        service = {PhoneListener.class, SessionListener.class},
        configurationPid = "org.jackfield.console",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class CallReport implements PhoneListener, SessionListener {

    private static final int LONGEST = 100;

    /** As much of a Call-ID as tells calls apart, when the command line takes it as it is. */
    private static final Pattern ID = Pattern.compile("([A-Za-z0-9._-]{1,8}).*");

    /** What would steer a terminal: a caller chooses the name. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final boolean tells;
    private final PrintStream output;

    /** Takes the configuration. */
    @Activate
    public CallReport(ConsoleConfiguration configuration) {
        this(configuration.calls(), StandardStream.of(FileDescriptor.err));
    }

    CallReport(boolean tells, PrintStream output) {
        this.tells = tells;
        this.output = output;
    }

    @Override
    public void onIncoming(PhoneEvent.Incoming event) {
        var id = ID.matcher(event.session().callId());
        tell(event.session(), who(event.session()) + " calls; call:answer " + (id.matches() ? id.group(1) : "ID"));
    }

    @Override
    public void onConfirmed(SessionEvent.Confirmed event) {
        tell(event.session(), "talks with " + who(event.session()));
    }

    @Override
    public void onDeleteSession(PhoneEvent.DeleteSession event) {
        tell(event.session(), "the call with " + who(event.session()) + " is over: " + event.reason());
    }

    private static String who(Session session) {
        CallStatus status = session.status();
        return status.name().equals(status.number()) ? status.number() : status.number() + " (" + status.name() + ")";
    }

    private void tell(Session session, String what) {
        if (tells) {
            String printable = UNPRINTABLE.matcher(what).replaceAll("?");
            output.println("Phone " + session.phoneName() + ": " + cut(printable));
        }
    }

    private static String cut(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "..." : text;
    }
}

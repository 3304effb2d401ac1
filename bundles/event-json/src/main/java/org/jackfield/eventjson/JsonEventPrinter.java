package org.jackfield.eventjson;

import com.google.gson.JsonObject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import org.jackfield.session.PhoneEvent;
import org.jackfield.session.PhoneListener;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** A listener like any other, which hears all phones and prints what it hears. */
@Component(
        service = {SessionListener.class, PhoneListener.class},
        configurationPid = JsonEventPrinter.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PrinterConfiguration.class)
public final class JsonEventPrinter implements SessionListener, PhoneListener {

    static final String PID = "org.jackfield.eventjson";

    private final SessionEventJson sessionJson;
    private final PhoneEventJson phoneJson = new PhoneEventJson();
    private final LineOutput lines;

    /**
     * Begins to print.
     *
     * @param configuration where to and how much
     */
    @Activate
    public JsonEventPrinter(PrinterConfiguration configuration) {
        this(new LineOutput(open(configuration.output())), configuration.sdp(), configuration.keys());
    }

    JsonEventPrinter(LineOutput lines, boolean sdp, boolean keys) {
        this.lines = lines;
        sessionJson = new SessionEventJson(sdp, keys);
    }

    // Not System.out: a shell that calls this bundle on its own thread would have the lines go to its user.
    static OutputStream open(String output) {
        return switch (output) {
            case "stdout" -> new FileOutputStream(FileDescriptor.out);
            case "stderr" -> new FileOutputStream(FileDescriptor.err);
            default ->
                throw new IllegalArgumentException(
                        "output is '" + output.replaceAll("\\p{Cntrl}", "?") + "', must be stdout or stderr");
        };
    }

    @Override
    public void onEvent(SessionEvent event) {
        print(sessionJson.of(event));
    }

    @Override
    public void onEvent(PhoneEvent event) {
        print(phoneJson.of(event));
    }

    private void print(JsonObject json) {
        lines.print(json.toString());
    }
}

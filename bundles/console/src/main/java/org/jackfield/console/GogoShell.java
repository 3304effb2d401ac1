package org.jackfield.console;

import java.io.InputStream;
import java.io.PrintStream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;

/** Gogo by itself, as in a plain Felix. */
final class GogoShell implements Shell {

    private final CommandSession session;

    GogoShell(CommandProcessor processor, PrintStream output, PrintStream errors) {
        session = processor.createSession(InputStream.nullInputStream(), output, errors);
    }

    @Override
    public String execute(String command) throws Exception {
        Object result = session.execute(command);
        return result == null ? null : session.format(result, Converter.INSPECT).toString();
    }

    @Override
    public void close() {
        session.close();
    }
}

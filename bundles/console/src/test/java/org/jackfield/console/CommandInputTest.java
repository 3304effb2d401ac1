package org.jackfield.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.jackfield.console.CommandInput.End;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandInputTest {

    private final List<String> dialled = new ArrayList<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final ThreadIOImpl threadIo = new ThreadIOImpl();
    private Shell shell;
    private CommandInput commands;

    @BeforeEach
    void start() {
        threadIo.start();
        CommandProcessorImpl processor = new CommandProcessorImpl(threadIo);
        processor.addCommand("test", this, "dial");
        PrintStream out = new PrintStream(output, true, Charset.defaultCharset());
        PrintStream err = new PrintStream(errors, true, Charset.defaultCharset());
        shell = new GogoShell(processor, out, err);
        commands = new CommandInput(shell, out, err);
    }

    @AfterEach
    void stop() {
        shell.close();
        threadIo.stop();
    }

    /** The command that the tests run. */
    public String dial(String number) {
        dialled.add(number);
        if (number.equals("0")) {
            throw new IllegalArgumentException("0 is no number");
        }
        return "dialled " + number;
    }

    @Test
    void commandsRunInOrderAndTheirResultsArePrinted() throws IOException, InterruptedException {
        assertThat(run("test:dial 1\n\n  test:dial 2\n# a comment\n")).isEqualTo(End.END_OF_INPUT);

        assertThat(dialled).containsExactly("1", "2");
        assertThat(output.toString(Charset.defaultCharset()).lines()).containsExactly("dialled 1", "dialled 2");
        assertThat(errors.size()).isZero();
        assertThat(commands.failed()).isFalse();
    }

    @Test
    void aCommandThatFailsIsToldAndTheNextOneRuns() throws IOException, InterruptedException {
        run("test:dial 0\ntest:nothing\ntest:dial 2\n");

        assertThat(dialled).containsExactly("0", "2");
        assertThat(errors.toString(Charset.defaultCharset()).lines()).first().isEqualTo("test:dial 0: 0 is no number");
        assertThat(errors.toString(Charset.defaultCharset())).contains("test:nothing: ");
        assertThat(commands.failed()).isTrue();
    }

    @Test
    void exitAndShutdownEndTheInput() throws IOException, InterruptedException {
        assertThat(run("test:dial 1\nexit\ntest:dial 2\n")).isEqualTo(End.EXIT);
        assertThat(run("shutdown\ntest:dial 3\n")).isEqualTo(End.EXIT);

        assertThat(dialled).containsExactly("1");
    }

    @Test
    void sleepWaitsBeforeTheNextCommand() throws IOException, InterruptedException {
        long begin = System.nanoTime();

        run("sleep 1\ntest:dial 1\n");

        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_000_000_000L);
        assertThat(dialled).containsExactly("1");
        assertThat(commands.failed()).isFalse();
    }

    private End run(String input) throws IOException, InterruptedException {
        return commands.run(new BufferedReader(new StringReader(input)));
    }
}

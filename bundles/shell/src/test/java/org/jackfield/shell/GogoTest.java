package org.jackfield.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users type reaches the phone as they typed it: through Gogo itself. */
class GogoTest {

    private final Fakes fakes = new Fakes();
    private final ThreadIOImpl threadIo = new ThreadIOImpl();
    private CommandSession gogo;

    @BeforeEach
    void start() {
        threadIo.start();
        CommandProcessorImpl processor = new CommandProcessorImpl(threadIo);
        processor.addCommand("call", new DialCommand(fakes.phones()), "dial");
        processor.addCommand("call", new ListCommand(fakes.phones()), "list");
        gogo = processor.createSession(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        fakes.phone("alice");
        fakes.calling(CompletableFuture.completedFuture(fakes.session("alice", "abc1", false, "")));
    }

    @AfterEach
    void stop() {
        gogo.close();
        threadIo.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "0100", "+49301234", "sip:bob@127.0.0.1:5062", "bob", "3.10", "00"})
    void aNumberIsDialledAsItIsTyped(String number) throws Exception {
        gogo.execute("call:dial alice " + number);

        assertThat(fakes.asked).containsExactly("call " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*21#", "sip:bob@127.0.0.1;transport=tcp", "(030) 12-34"})
    void whatMeansSomethingToGogoIsDialledInQuotes(String number) throws Exception {
        gogo.execute("call:dial alice '" + number + "'");

        assertThat(fakes.asked).containsExactly("call " + number);
    }

    @Test
    void aFailureIsToldAsItIs() {
        assertThatThrownBy(() -> gogo.execute("call:dial carol 100"))
                .hasMessage("no phone is called 'carol'; there are: alice");
    }
}

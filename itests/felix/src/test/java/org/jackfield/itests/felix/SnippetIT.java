package org.jackfield.itests.felix;

import org.jackfield.itests.support.SnippetScenarios;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** {@link SnippetScenarios} in a plain Felix. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SnippetIT extends SnippetScenarios {

    /** Returns the framework's configuration. */
    @Configuration
    public Option[] configuration() {
        return FelixOptions.all();
    }
}

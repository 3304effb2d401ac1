package org.jackfield.itests.karaf;

import org.jackfield.itests.support.ProviderScenarios;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** {@link ProviderScenarios} in the Karaf distribution. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ProviderIT extends ProviderScenarios {

    /** Returns the framework's configuration. */
    @Configuration
    public Option[] configuration() {
        return KarafOptions.all();
    }
}

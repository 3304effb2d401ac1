package org.jackfield.console;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What the console does. Without this configuration it does nothing. */
@ObjectClassDefinition(
        name = "Jackfield console",
        description = "Says what the configured phones have become, and runs commands from standard input")
@interface ConsoleConfiguration {

    /** Returns the names of the phones to wait for and tell about. */
    @AttributeDefinition(
            name = "Phones",
            description =
                    "Names of the phones, with commas, to wait for (10 seconds at most) and to tell about on standard error")
    String phones() default "";

    /** Returns whether calls are told about. */
    @AttributeDefinition(
            name = "Calls",
            description =
                    "Whether calls are told on standard error: who calls, when somebody talks, why a call is over")
    boolean calls() default false;

    /** Returns whether commands are read from standard input. */
    @AttributeDefinition(name = "Input", description = "Whether commands are read from standard input, one a line")
    boolean input() default false;

    /** Returns what happens at the end of the input. */
    @AttributeDefinition(
            name = "End of input",
            description = "What happens at the end of the input: stay, or stop the framework",
            options = {@Option("stay"), @Option("stop")})
    String endOfInput() default "stay";

    /** Returns the start level to go to after the phones have been told about; 0 for none. */
    @AttributeDefinition(
            name = "Next start level",
            description =
                    "The framework's start level once the phones have been told about, where a prompt may be; 0: leave it")
    int nextStartLevel() default 0;

    /** Returns the file that takes the outcome; empty for none. */
    @AttributeDefinition(
            name = "Exit status file",
            description = "File that takes 1 when a command of the input failed; empty: none")
    String exitStatusFile() default "";
}

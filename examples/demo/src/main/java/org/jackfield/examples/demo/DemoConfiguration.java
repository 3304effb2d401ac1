package org.jackfield.examples.demo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The call to show. Without this configuration nothing is called. */
@ObjectClassDefinition(
        name = "Jackfield demo call",
        description = "Makes one phone call another and tells what happens")
@interface DemoConfiguration {

    /** Returns the name of the phone that calls. */
    @AttributeDefinition(name = "Caller", description = "Name of the phone that calls")
    String caller() default "alice";

    /** Returns the name of the phone that is called. */
    @AttributeDefinition(name = "Callee", description = "Name of the phone that is called and answers")
    String callee() default "bob";

    /** Returns what the caller dials. */
    @AttributeDefinition(name = "Number", description = "What the caller dials to reach the callee")
    String number();

    /** Returns the tone that the caller's account sends, in Hz. */
    @AttributeDefinition(name = "Caller's tone", description = "The tone that the caller's account sends, in Hz")
    int callerTone() default 440;

    /** Returns the tone that the callee's account sends, in Hz. */
    @AttributeDefinition(name = "Callee's tone", description = "The tone that the callee's account sends, in Hz")
    int calleeTone() default 1000;

    /** Returns {@code stdout} or {@code stderr}. */
    @AttributeDefinition(
            name = "Output",
            description = "Where to tell it: stdout or stderr",
            options = {@Option("stdout"), @Option("stderr")})
    String output() default "stdout";

    /** Returns whether to use colours. */
    @AttributeDefinition(name = "Colour", description = "Whether to use colours, for a terminal")
    boolean color() default false;

    /** Returns whether the framework is stopped after the call. */
    @AttributeDefinition(name = "Stop", description = "Whether to stop the framework after the call")
    boolean stop() default false;

    /** Returns the start level to go to after the call; 0 for none. */
    @AttributeDefinition(
            name = "Next start level",
            description = "The framework's start level after the call, where a shell's prompt may be; 0: leave it")
    int nextStartLevel() default 0;

    /** Returns the file that takes the outcome; empty for none. */
    @AttributeDefinition(
            name = "Exit status file",
            description = "File that takes 0 when every step was seen to happen, else 1; empty: none")
    String exitStatusFile() default "";
}

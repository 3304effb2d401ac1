package org.jackfield.eventjson;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Where events are printed, and how much of them. */
@ObjectClassDefinition(
        name = "Jackfield events as JSON lines",
        description =
                "Prints every event of phones and sessions as one line of JSON. Without this configuration nothing is printed.")
@interface PrinterConfiguration {

    /** Returns {@code stdout} or {@code stderr}. */
    @AttributeDefinition(
            name = "Output",
            description = "Where to: stdout or stderr, those of the process",
            options = {@Option("stdout"), @Option("stderr")})
    String output() default "stdout";

    /** Returns whether session descriptions are printed. */
    @AttributeDefinition(
            name = "Session descriptions",
            description = "Whether the event sdp carries the description itself")
    boolean sdp() default false;

    /** Returns whether pressed keys are printed. */
    @AttributeDefinition(
            name = "Keys",
            description = "Whether the event dtmf carries the key that was pressed: it may be part of a PIN")
    boolean keys() default false;
}

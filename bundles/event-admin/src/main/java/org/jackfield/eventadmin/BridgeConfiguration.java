package org.jackfield.eventadmin;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the bridge posts. */
@ObjectClassDefinition(
        name = "Jackfield EventAdmin bridge",
        description = "Posts the events of phones and sessions to EventAdmin. All keys may be left out.")
@interface BridgeConfiguration {

    /** Returns whether numbers, names, keys, bodies and session descriptions are posted. */
    @AttributeDefinition(
            name = "Personal data",
            description = "Whether events carry numbers, names, keys, bodies and session descriptions")
    boolean personalData() default false;

    /** Returns whether the timer's ticks are posted. */
    @AttributeDefinition(
            name = "Timer events",
            description = "Whether UPDATE_TIMER is posted: one event a second and call")
    boolean timerEvents() default true;

    /** Returns how many events may wait, 10 to 1000000. */
    @AttributeDefinition(
            name = "Queue size",
            description =
                    "How many events may wait for slow handlers, 10 to 1000000; further ones are dropped and counted",
            min = "10",
            max = "1000000")
    int queueSize() default 10_000;
}

package org.jackfield.itests.interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a test shows: one row of the table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Interop {

    /** Returns the phone or server that others wrote; empty: what the class says with {@link Peer}. */
    String peer() default "";

    /** Returns over what it is spoken to: udp, tcp, tls, ws, wss. */
    String transport();

    /** Returns what is done with it. */
    String feature();
}

package org.jackfield.spi.contract.signalling;

import java.time.Duration;
import org.jackfield.spi.signalling.Registered;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.SignallingException;

/** What a line's listener was told of its flow and its registration. */
interface Telling {

    /** The server is reached. */
    record Reached(String server) implements Telling {}

    /** The server cannot be reached any more. */
    record Failed(SignallingException reason, Duration nextAttempt) implements Telling {}

    /** The registrar knows where we are. */
    record IsRegistered(Registered what) implements Telling {}

    /** The registrar does not want us. */
    record NotRegistered(RegistrationFailure failure) implements Telling {}
}

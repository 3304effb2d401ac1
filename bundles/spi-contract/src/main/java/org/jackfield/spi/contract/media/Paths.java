package org.jackfield.spi.contract.media;

import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaIntent;

/** What the rows of the contract work with. */
interface Paths {

    /** Opens a path of the provider. */
    RecordedPath open(MediaIntent intent);

    /** Opens a path of the provider that sends this sound. */
    RecordedPath open(AudioInput audio);

    /** Stops the provider. */
    void stop();

    /** Two paths that are connected with each other. */
    record Call(RecordedPath caller, RecordedPath callee) {}

    /** Connects two paths. */
    default Call connect(RecordedPath caller, RecordedPath callee) {
        String offer = caller.await(caller.path().offer());
        String answer = callee.await(callee.path().answer(offer));
        caller.await(caller.path().apply(answer));
        caller.awaitConnected();
        callee.awaitConnected();
        return new Call(caller, callee);
    }

    /** Connects a path that sends 440 Hz with one that sends 1000 Hz. */
    default Call call() {
        return connect(open(AudioInput.tone(440)), open(AudioInput.tone(1000)));
    }
}

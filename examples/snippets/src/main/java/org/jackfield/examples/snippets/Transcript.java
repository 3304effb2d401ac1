package org.jackfield.examples.snippets;

import java.nio.file.Path;
import org.jackfield.session.AudioInput;
import org.jackfield.session.AudioTrack;
import org.jackfield.session.CallOptions;
import org.jackfield.session.Phone;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a number, plays a greeting, and has written down what it hears. */
public final class Transcript implements SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Transcript.class);

    /** Calls. */
    public void call(Phone phone) {
        AudioInput greeting = AudioInput.file(Path.of("greeting.wav"));
        phone.call("100", CallOptions.DEFAULT.withAudio(greeting).withListener(this));
    }

    @Override
    public void onStreamAdded(SessionEvent.StreamAdded event) {
        AudioTrack heard = event.stream().audioTracks().get(0);
        heard.listen(frame -> transcribe(frame.samples(), frame.sampleRate()));
    }

    @Override
    public void onFailed(SessionEvent.Failed event) {
        LOG.warn("No call: {}", event.reason()); // Busy (486): Busy Here
    }

    private static void transcribe(short[] samples, int sampleRate) {
        LOG.debug("{} samples at {} Hz", samples.length, sampleRate);
    }
}

package org.jackfield.examples.snippets;

import org.jackfield.session.AudioWriter;
import org.jackfield.session.PcmFrame;
import org.jackfield.session.SessionEvent;
import org.jackfield.session.SessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of a voice bot: what it hears goes to a recognizer, what a synthesizer makes is spoken. */
public final class VoiceBot implements SessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceBot.class);
    private static final int SAMPLE_RATE = 16_000;

    private final Recognizer recognizer;
    private volatile AudioWriter voice;

    public VoiceBot(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /** Takes sound; returns at once, since a media thread calls. */
    public interface Recognizer {
        void hear(short[] samples, int sampleRate);
    }

    @Override
    public void onStreamAdded(SessionEvent.StreamAdded event) {
        event.stream().audioTracks().get(0).listen(this::hear);
    }

    @Override
    public void onConfirmed(SessionEvent.Confirmed event) {
        voice = event.session().openAudioWriter(SAMPLE_RATE);
    }

    /** Speaks a sentence after those that wait; up to a minute of sound can wait. */
    public boolean say(short[] sentence, String name) {
        return voice.write(sentence) == sentence.length && voice.mark(name);
    }

    /** Barge-in: the caller speaks, so the bot falls silent at once. */
    public void beQuiet() {
        long unsaid = voice.flush();
        LOG.info("{} ms were not said", unsaid);
    }

    @Override
    public void onMark(SessionEvent.Mark event) {
        LOG.info("{} was {}", event.name(), event.flushed() ? "interrupted" : "said");
    }

    private void hear(PcmFrame frame) {
        recognizer.hear(frame.samples().clone(), frame.sampleRate());
    }
}

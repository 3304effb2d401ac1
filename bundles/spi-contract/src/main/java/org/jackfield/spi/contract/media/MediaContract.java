package org.jackfield.spi.contract.media;

import java.util.ArrayList;
import java.util.List;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The tests that a media provider passes. */
public abstract class MediaContract
        implements NegotiationContract,
                RefusalContract,
                SoundContract,
                InputContract,
                ListenerContract,
                ClosingContract {

    private final List<RecordedPath> opened = new ArrayList<>();
    private MediaProvider provider;

    /** Starts the provider, as its component's activation does. */
    protected abstract MediaProvider startProvider();

    /** Stops the provider, as its component's deactivation does. */
    protected abstract void stopProvider(MediaProvider provider);

    /** Lets about 10 ms pass; called while something is waited for. */
    protected abstract void passTime();

    /** Starts the provider before each test. */
    @BeforeEach
    void start() {
        provider = startProvider();
    }

    /** Closes what a test left open, and stops the provider. */
    @AfterEach
    void end() {
        opened.forEach(path -> path.path().close());
        stop();
    }

    @Override
    public RecordedPath open(MediaIntent intent) {
        RecordedPath path = new RecordedPath(new Waiting(this::passTime), intent, provider);
        opened.add(path);
        return path;
    }

    @Override
    public RecordedPath open(AudioInput audio) {
        return open(Intents.of(audio));
    }

    @Override
    public void stop() {
        if (provider != null) {
            stopProvider(provider);
            provider = null;
        }
    }
}

package org.jackfield.core.session;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jackfield.core.listening.SessionNews;
import org.jackfield.core.provider.ProviderSet;
import org.jackfield.core.timing.Timer;
import org.jackfield.spi.media.IcePolicy;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.recording.RecordingProvider;

/**
 * What a session needs from around it.
 *
 * @param pool runs the mailbox
 * @param fileThreads read prompts; they may wait for a disk
 * @param timer tells the time
 * @param news tells listeners
 * @param media the media provider that the session keeps
 * @param recording the recording providers that are there
 * @param gatheringLimit how long a description may wait for ICE candidates
 * @param ice which servers help media through NATs
 * @param host the phone
 */
public record Surroundings(
        Executor pool,
        Executor fileThreads,
        Timer timer,
        SessionNews news,
        MediaProvider media,
        ProviderSet<RecordingProvider> recording,
        Duration gatheringLimit,
        IcePolicy ice,
        SessionHost host) {}

package org.jackfield.core.phone;

import java.util.concurrent.Executor;
import org.jackfield.core.asking.AskedServices;
import org.jackfield.core.listening.ListenerThreads;
import org.jackfield.core.listening.Whiteboard;
import org.jackfield.core.provider.ProviderSet;
import org.jackfield.core.timing.Timer;
import org.jackfield.session.ContactLookup;
import org.jackfield.session.TransferPolicy;
import org.jackfield.spi.media.MediaProvider;
import org.jackfield.spi.recording.RecordingProvider;
import org.jackfield.spi.signalling.SignallingProvider;

/**
 * What all phones share.
 *
 * @param sessionPool runs mailboxes
 * @param fileThreads read prompts; they may wait for a disk
 * @param timer tells the time
 * @param listenerThreads call listeners
 * @param whiteboard the listeners that are services
 * @param signalling the signalling providers that are there
 * @param media the media providers that are there
 * @param recording the recording providers that are there
 * @param contactLookups know who has a number
 * @param transferPolicies decide about REFERs
 */
public record CoreServices(
        Executor sessionPool,
        Executor fileThreads,
        Timer timer,
        ListenerThreads listenerThreads,
        Whiteboard whiteboard,
        ProviderSet<SignallingProvider> signalling,
        ProviderSet<MediaProvider> media,
        ProviderSet<RecordingProvider> recording,
        AskedServices<ContactLookup> contactLookups,
        AskedServices<TransferPolicy> transferPolicies) {}

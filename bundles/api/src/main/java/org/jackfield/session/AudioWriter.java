package org.jackfield.session;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes an application's own sound into a call: the voice of a bot, a bridge to somewhere else. What is written is queued and
 * sent at the pace of real time; while the queue is empty, silence is sent (silence fill). Any thread may call.
 *
 * <p>While a writer is open, its sound takes the place of what the call sends otherwise. See {@link Session#openAudioWriter}.
 */
@ProviderType
public interface AudioWriter extends AutoCloseable {

    /** How much can be queued, in milliseconds. */
    int MOST_QUEUED_MILLISECONDS = 60_000;

    /** Returns the rate of the samples that are written, in Hz. */
    int sampleRate();

    /**
     * Queues sound.
     *
     * @param samples mono, 16 bit linear, at {@link #sampleRate()}; copied
     * @param offset where they begin in the array
     * @param length how many samples
     * @return how many were taken: fewer when the queue is full, 0 when the writer is closed or the call is over
     */
    int write(short[] samples, int offset, int length);

    /** As {@link #write(short[], int, int)} with the whole array. */
    default int write(short[] samples) {
        return write(samples, 0, samples.length);
    }

    /**
     * Queues a mark: the event {@link SessionEventType#MARK} comes when everything before it has been sent, or was flushed.
     *
     * @param name 1 to 128 characters without control characters, given back in the event
     * @return false when the writer is closed or 1000 marks are queued
     */
    boolean mark(String name);

    /**
     * Throws away what is queued and not sent yet (barge-in: the caller speaks, the bot falls silent). Marks that were queued are
     * told at once as flushed.
     *
     * @return how many milliseconds of sound were thrown away
     */
    long flush();

    /** Returns how many milliseconds of sound are queued. */
    long queuedMilliseconds();

    /** Ends the writer: what is queued is thrown away, and the call sends what it sent before. */
    @Override
    void close();
}

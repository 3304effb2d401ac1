package org.jackfield.core.session;

import org.jackfield.session.AudioWriter;

/**
 * A writer that takes nothing: there is no call to write into, or another writer has it.
 *
 * @param sampleRate the rate it was asked for
 */
record ClosedAudioWriter(int sampleRate) implements AudioWriter {

    @Override
    public int write(short[] samples, int offset, int length) {
        return 0;
    }

    @Override
    public boolean mark(String name) {
        return false;
    }

    @Override
    public long flush() {
        return 0;
    }

    @Override
    public long queuedMilliseconds() {
        return 0;
    }

    @Override
    public void close() {
        // Was never open.
    }
}

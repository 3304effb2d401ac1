package org.jackfield.spi.recording;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Begins recordings. Registered as an OSGi service by a recording bundle, with the property {@link #NAME}; of several the one
 * with the highest {@code service.ranking} serves.
 */
@ProviderType
public interface RecordingProvider {

    /** Service property, String: the provider's name, for example {@code wav}. */
    String NAME = "recording.name";

    /**
     * Begins a recording. Returns at once.
     *
     * @param request what is recorded
     * @param listener hears when it breaks
     * @return completes with the recording, which runs; fails with a {@link RecordingException}
     */
    CompletionStage<OpenRecording> open(RecordingRequest request, RecordingListener listener);
}

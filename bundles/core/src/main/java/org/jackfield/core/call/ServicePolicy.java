package org.jackfield.core.call;

import java.time.Duration;
import org.jackfield.session.RecordPermissions;

/**
 * What the account says about the services around a call; fixed when the call begins.
 *
 * @param autoHold whether the other calls are held when one is dialled, answered or resumed
 * @param dtmf how keys are sent
 * @param recording who records
 * @param recordFeatureCode the keys that make the PBX begin or pause a recording
 * @param recordPermissions what may be done about recording
 * @param acceptTransfer whose REFERs are taken when no policy service decides
 * @param maxRedirects how many 3xx responses one call follows
 * @param longestRetryAfter how long a Retry-After may be for the call to be tried again by itself; 0: it never is
 */
public record ServicePolicy(
        boolean autoHold,
        DtmfMethod dtmf,
        RecordingMode recording,
        String recordFeatureCode,
        RecordPermissions recordPermissions,
        AcceptTransfer acceptTransfer,
        int maxRedirects,
        Duration longestRetryAfter) {

    /** What holds when a configuration does not say. */
    public static final ServicePolicy DEFAULT = new ServicePolicy(
            true,
            DtmfMethod.AUTO,
            RecordingMode.LOCAL,
            "",
            RecordPermissions.ALL,
            AcceptTransfer.TRUSTED,
            5,
            Duration.ofSeconds(10));

    /** How keys are sent. */
    public enum DtmfMethod {
        /** As telephone-events when the far end takes them, else by INFO. */
        AUTO,
        /** As telephone-events (RFC 4733). */
        RFC4733,
        /** By INFO. */
        INFO
    }

    /** Who records. */
    public enum RecordingMode {
        /** A recording provider here. */
        LOCAL,
        /** The PBX, asked by its feature code. */
        PBX
    }

    /** Whose REFERs are taken. */
    public enum AcceptTransfer {
        /** Nobody's. */
        NEVER,
        /** Those of trusted peers. */
        TRUSTED,
        /** Everybody's. */
        ALWAYS
    }
}

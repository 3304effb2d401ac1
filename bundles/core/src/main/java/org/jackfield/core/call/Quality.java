package org.jackfield.core.call;

import org.jackfield.session.Report;

/**
 * What was measured.
 *
 * @param report the newest report
 * @param received jitter of the sound that came
 * @param sent jitter of the sound that was sent, as the far end reports it
 * @param measuring whether a measurement is under way
 */
public record Quality(Report report, Jitter received, Jitter sent, boolean measuring) {

    static Quality unknown(Identity identity) {
        Report report = Report.unknown(
                identity.callId(), identity.local().user(), identity.remote().user());
        return new Quality(report, Jitter.NONE, Jitter.NONE, false);
    }

    Quality withMeasuring(boolean value) {
        return new Quality(report, received, sent, value);
    }
}

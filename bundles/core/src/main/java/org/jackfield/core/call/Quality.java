package org.jackfield.core.call;

import org.jackfield.session.Report;

/**
 * What was measured.
 *
 * @param report the newest report
 * @param jitters jitter over the reports so far
 * @param measuring whether a measurement is under way
 */
public record Quality(Report report, Jitters jitters, boolean measuring) {

    static Quality unknown(Identity identity) {
        Report report = Report.unknown(
                identity.callId(), identity.local().user(), identity.remote().user());
        return new Quality(report, Jitters.NONE, false);
    }

    Quality withMeasuring(boolean value) {
        return new Quality(report, jitters, value);
    }
}

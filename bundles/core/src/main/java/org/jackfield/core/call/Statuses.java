package org.jackfield.core.call;

import java.util.Optional;
import org.jackfield.session.CallState;
import org.jackfield.session.CallStatus;
import org.jackfield.session.RecordStatus;

/** Shows a call the way applications see it. */
final class Statuses {

    private Statuses() {}

    static CallStatus of(Call call) {
        Description description = call.description();
        return new CallStatus(
                call.identity().callId(),
                description.number(),
                description.name(),
                description.avatar(),
                description.company(),
                call.identity().direction(),
                call.callStatus(),
                call.media().video().agreed(),
                call.phase() == Phase.INCOMING,
                call.services().hold().held(),
                call.media().muted(),
                call.recovery().underWay(),
                description.conference(),
                call.identity().parent().isPresent(),
                call.callStatus() == CallState.TALKING ? call.times().answered() : Optional.empty(),
                recordStatus(call),
                call.identity().parent());
    }

    /** What is recorded here shows; otherwise what the PBX records, as far as is known. */
    private static RecordStatus recordStatus(Call call) {
        RecordStatus here = call.services().recorder().status();
        return here == RecordStatus.STOP ? call.description().recordStatus() : here;
    }
}

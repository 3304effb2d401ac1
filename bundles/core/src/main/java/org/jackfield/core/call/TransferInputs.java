package org.jackfield.core.call;

/** Finds the verb for what is about transfers, and who the other side is. */
final class TransferInputs {

    private TransferInputs() {}

    /** Takes an input; returns false when it is about something else. */
    static boolean take(Turn turn, Input input) {
        if (input instanceof Input.BlindTransfer blind) {
            Referring.blind(turn, blind.target());
        } else if (input instanceof Input.AttendedTransfer attended) {
            Referring.attended(turn, attended.target(), attended.parentDialog());
        } else if (input instanceof Input.ReferResponse response) {
            ReferProgressing.response(turn, response.statusCode(), response.reasonPhrase());
        } else if (input instanceof Input.ReferNotified notified) {
            ReferProgressing.notified(turn, notified.statusCode(), notified.reasonPhrase(), notified.last());
        } else if (input instanceof Input.ReferCame came) {
            Referred.came(turn, came.referral(), came.policyService());
        } else if (input instanceof Input.ReferDecided decided) {
            Referred.decided(turn, decided.allowed());
        } else if (input instanceof Input.ReferredProgress progress) {
            Referred.progress(turn, progress.statusCode(), progress.reasonPhrase());
        } else if (input instanceof Input.ContactFound found) {
            Identifying.found(turn, found.number(), found.contact());
        } else if (input instanceof Input.Replaced replaced) {
            Replacing.replaced(turn, replaced.newCallId());
        } else {
            return false;
        }
        return true;
    }
}

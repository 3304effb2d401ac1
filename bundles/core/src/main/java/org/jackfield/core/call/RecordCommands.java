package org.jackfield.core.call;

import org.jackfield.core.call.ServicePolicy.RecordingMode;
import org.jackfield.session.RecordPermissions;
import org.jackfield.session.RecordStatus;

/** Takes the commands about recording: who may do what when, and who does it. */
final class RecordCommands {

    private RecordCommands() {}

    static void start(Turn turn, boolean providerThere) {
        Call call = turn.call();
        RecordStatus now = now(call);
        boolean allowed = permissions(call) == RecordPermissions.ALL
                || (permissions(call) == RecordPermissions.PAUSE_AND_RESUME && now == RecordStatus.PAUSE);
        if (call.phase() != Phase.TALKING || now == RecordStatus.RECORDING || !allowed) {
            turn.refuse();
        } else if (byPbx(call)) {
            PbxRecording.toggle(turn, RecordStatus.RECORDING);
        } else {
            LocalRecording.start(turn, providerThere);
        }
    }

    static void pause(Turn turn) {
        Call call = turn.call();
        boolean allowed = permissions(call) != RecordPermissions.NONE;
        if (call.phase() != Phase.TALKING || now(call) != RecordStatus.RECORDING || !allowed) {
            turn.refuse();
        } else if (byPbx(call)) {
            PbxRecording.toggle(turn, RecordStatus.PAUSE);
        } else {
            LocalRecording.pause(turn);
        }
    }

    private static RecordStatus now(Call call) {
        return byPbx(call)
                ? call.description().recordStatus()
                : call.services().recorder().wanted();
    }

    private static boolean byPbx(Call call) {
        return call.policy().services().recording() == RecordingMode.PBX;
    }

    private static RecordPermissions permissions(Call call) {
        return call.policy().services().recordPermissions();
    }
}

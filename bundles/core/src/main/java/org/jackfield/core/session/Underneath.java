package org.jackfield.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Identity;
import org.jackfield.core.call.Media;
import org.jackfield.core.call.Signalling;
import org.jackfield.core.call.Times;
import org.jackfield.session.Report;
import org.jackfield.session.RtcSession;
import org.jackfield.spi.signalling.Dialog;

/** Shows the SIP call underneath a session. */
final class Underneath {

    private Underneath() {}

    static RtcSession of(Call call) {
        Identity identity = call.identity();
        Signalling signalling = call.signalling();
        Media media = call.media();
        Times times = call.times();
        return new RtcSession(
                identity.callId(),
                signalling.dialog().map(Dialog::localTag),
                signalling.dialog().flatMap(Dialog::remoteTag),
                identity.local(),
                identity.remote(),
                identity.direction(),
                signalling.transport(),
                times.answered(),
                times.ended(),
                media.localSdp(),
                media.remoteSdp(),
                signalling.userAgent(),
                codecs(call.quality().report()),
                identity.signallingProvider(),
                identity.mediaProvider(),
                identity.referredFrom(),
                identity.replacedCallId());
    }

    private static List<String> codecs(Report report) {
        List<String> codecs = new ArrayList<>();
        codec(report.audioSent()).ifPresent(codecs::add);
        codec(report.audioReceived()).filter(codec -> !codecs.contains(codec)).ifPresent(codecs::add);
        return codecs;
    }

    private static Optional<String> codec(Report.Stream stream) {
        return stream.codec()
                .map(name -> stream.clockRate().isPresent()
                        ? name + '/' + stream.clockRate().getAsInt()
                        : name);
    }
}

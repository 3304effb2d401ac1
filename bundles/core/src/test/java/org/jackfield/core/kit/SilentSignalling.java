package org.jackfield.core.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.Dialog;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.Line;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.Referral;
import org.jackfield.spi.signalling.SignallingProvider;

/** Signalling that sends into the void: nothing ever comes back. */
public final class SilentSignalling implements SignallingProvider, Line {

    private final List<String> sent = new ArrayList<>();
    private LineListener listener;
    private LegListener caller;

    /** Returns what was sent. */
    public List<String> sent() {
        return sent;
    }

    @Override
    public CompletionStage<Line> open(LineConfiguration configuration, LineListener hearer) {
        listener = hearer;
        return CompletableFuture.completedStage(this);
    }

    private static Dialog dialog(String callId) {
        String remote = "sip:300@pbx.example";
        return new Dialog(
                callId,
                "local",
                Optional.of("remote"),
                "sip:100@pbx.example",
                remote,
                Optional.of(remote),
                List.of(),
                1,
                1,
                false);
    }

    /** Lets a 200 come to the last INVITE. */
    public void accepts(String callId) {
        caller.onAccepted(new AcceptedResponse(200, Optional.of("v=0"), Optional.empty(), "udp", dialog(callId)));
    }

    /** Lets an INVITE come. */
    public void comes(String callId) {
        IncomingInvitation invitation = new IncomingInvitation(
                callId,
                new NameAddress("", "sip:300@pbx.example"),
                new NameAddress("", "sip:100@pbx.example"),
                Optional.of("v=0"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "udp",
                dialog(callId));
        listener.onInvite(new SilentLeg(callId), invitation);
    }

    @Override
    public String localAddress() {
        return "127.0.0.1:5060";
    }

    @Override
    public Leg invite(Invitation invitation, LegListener hearer) {
        caller = hearer;
        sent.add("INVITE");
        return new SilentLeg(invitation.callId());
    }

    @Override
    public CompletionStage<Void> close() {
        sent.add("close");
        return CompletableFuture.completedStage(null);
    }

    private final class SilentLeg implements Leg {

        private final String callId;

        SilentLeg(String callId) {
            this.callId = callId;
        }

        @Override
        public String callId() {
            return callId;
        }

        @Override
        public void provisional(int statusCode, Optional<String> answer) {
            sent.add(Integer.toString(statusCode));
        }

        @Override
        public void accept(String answer) {
            sent.add("200");
        }

        @Override
        public void reject(int statusCode) {
            sent.add(Integer.toString(statusCode));
        }

        @Override
        public void acknowledge() {
            sent.add("ACK");
        }

        @Override
        public void cancel() {
            sent.add("CANCEL");
        }

        @Override
        public void bye(String reason) {
            sent.add("BYE");
        }

        @Override
        public void reoffer(String offer) {
            sent.add("INVITE");
        }

        @Override
        public void answerReoffer(String description) {
            sent.add("200");
        }

        @Override
        public void refresh() {
            sent.add("UPDATE");
        }

        @Override
        public void refer(Referral referral) {
            sent.add("REFER");
        }

        @Override
        public void acceptRefer() {
            sent.add("202");
        }

        @Override
        public void rejectRefer(int statusCode) {
            sent.add(Integer.toString(statusCode));
        }

        @Override
        public void notifyRefer(int statusCode, String reasonPhrase) {
            sent.add("NOTIFY");
        }

        @Override
        public void info(String contentType, String body) {
            sent.add("INFO");
        }

        @Override
        public void rejectReoffer(int statusCode) {
            sent.add(Integer.toString(statusCode));
        }
    }
}

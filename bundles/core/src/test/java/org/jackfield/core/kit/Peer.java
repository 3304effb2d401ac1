package org.jackfield.core.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.AudioInput;
import org.jackfield.session.NameAddress;
import org.jackfield.spi.fake.media.FakeMediaPath;
import org.jackfield.spi.fake.signalling.FakeLeg;
import org.jackfield.spi.fake.signalling.FakeLine;
import org.jackfield.spi.media.MediaConnectionState;
import org.jackfield.spi.media.MediaDirections;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaListener;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.IncomingInvitation;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.Leg;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.LineConfiguration;
import org.jackfield.spi.signalling.LineListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.Reoffer;
import org.jackfield.spi.signalling.SessionTimerPolicy;
import org.jackfield.spi.signalling.SignallingException;

/** A far end without a phone: a test says itself what it sends, and sees what has come. */
public final class Peer implements LineListener, LegListener, MediaListener {

    private final Exchange exchange;
    private final FakeLine line;
    private final FakeMediaPath path;
    private final List<String> heard = new ArrayList<>();
    private IncomingInvitation invitation;
    private FakeLeg leg;
    private Optional<String> accepted = Optional.empty();
    private Reoffer reoffer;

    /** Makes a peer with an open line. */
    public Peer(Exchange exchange, String number, Optional<SessionTimerPolicy> sessionTimer) {
        this.exchange = exchange;
        LineConfiguration configuration = new LineConfiguration(
                "peer-" + number,
                new NameAddress("", "sip:" + number + "@pbx.example"),
                Optional.empty(),
                "127.0.0.1",
                0,
                "Peer",
                List.of(),
                sessionTimer);
        line = (FakeLine) await(exchange.sip.open(configuration, this));
        MediaIntent intent = new MediaIntent("peer", AudioInput.tone(440), false, Duration.ofSeconds(2));
        path = (FakeMediaPath) exchange.webrtc.open(intent, this);
    }

    private <T> T await(CompletionStage<T> stage) {
        exchange.loop.run();
        return stage.toCompletableFuture().join();
    }

    public FakeLine line() {
        return line;
    }

    public FakeLeg leg() {
        return leg;
    }

    public FakeMediaPath path() {
        return path;
    }

    /** Returns the offer of the re-INVITE or UPDATE that has come last. */
    public Reoffer reoffer() {
        return reoffer;
    }

    /** Returns the description of the 2xx that has come. */
    public String accepted() {
        return accepted.orElseThrow();
    }

    /** Returns what has come, and forgets it. */
    public List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    /** Makes media's answer to the INVITE that has come. */
    public String answer() {
        return answer(invitation.offer().orElseThrow());
    }

    /** Makes media's answer to an offer. */
    public String answer(String offer) {
        return await(path.answer(offer, MediaDirections.AUDIO));
    }

    /** Makes media's offer. */
    public String offer() {
        return await(path.offer());
    }

    /** Gives media the answer that has come. */
    public void applyAnswer() {
        await(path.apply(accepted()));
    }

    /** Sends an INVITE; an empty offer: without one. */
    public void call(String number, String offer) {
        Invitation sent = new Invitation("peer-" + number, "sip:" + number + "@pbx.example", offer, Map.of());
        leg = line.invite(sent, this);
        exchange.loop.run();
    }

    @Override
    public LegListener onInvite(Leg incoming, IncomingInvitation received) {
        leg = (FakeLeg) incoming;
        invitation = received;
        heard.add("INVITE");
        return this;
    }

    @Override
    public void onLost(SignallingException reason) {
        heard.add("lost");
    }

    @Override
    public void onProvisional(ProvisionalResponse response) {
        heard.add(Integer.toString(response.statusCode()));
    }

    @Override
    public void onAccepted(AcceptedResponse response) {
        accepted = response.sdp();
        heard.add("200");
    }

    @Override
    public void onAcknowledged(Optional<String> answer) {
        heard.add("ACK");
    }

    @Override
    public void onReoffer(Reoffer received) {
        reoffer = received;
        heard.add(received.method().name());
    }

    @Override
    public void onEnd(LegEnd end) {
        heard.add(end.kind() + " " + end.detail());
    }

    @Override
    public void onConnectionState(MediaConnectionState state) {
        heard.add("media " + state);
    }

    @Override
    public void onAudioTrack(String trackId) {
        heard.add("sound");
    }

    @Override
    public void onWarning(MediaException warning) {
        heard.add("warning");
    }
}

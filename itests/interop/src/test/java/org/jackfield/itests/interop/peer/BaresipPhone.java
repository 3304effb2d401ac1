package org.jackfield.itests.interop.peer;

import java.time.Duration;
import java.util.List;
import org.jackfield.itests.interop.bed.Baresip;
import org.jackfield.itests.support.Await;

/** A baresip as a phone. */
public final class BaresipPhone implements PeerPhone {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Baresip baresip;
    private final String uri;
    private final int tone;
    private final BaresipControl control;
    private final BaresipEar ear;

    /**
     * Takes the receiver of a baresip that runs.
     *
     * @param uri where our phones reach it
     * @param tone what it sends, in Hz
     */
    public BaresipPhone(Baresip baresip, String uri, int tone) {
        this.baresip = baresip;
        this.uri = uri;
        this.tone = tone;
        control = new BaresipControl(baresip.control());
        ear = new BaresipEar(baresip, control);
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public int tone() {
        return tone;
    }

    @Override
    public State state() {
        State state = State.IDLE;
        for (var event : control.events()) {
            state = switch (BaresipControl.text(event, "type")) {
                case "CALL_INCOMING" -> State.RINGING;
                case "CALL_RINGING", "CALL_PROGRESS", "CALL_OUTGOING" -> State.CALLING;
                case "CALL_ESTABLISHED" -> State.TALKING;
                case "CALL_CLOSED" -> State.IDLE;
                default -> state;
            };
        }
        return state;
    }

    /** Waits until its call is this. */
    public void await(State state) {
        Await.until(uri + " is " + state + ", not " + state(), BOUND, () -> state() == state);
    }

    /** Returns how many calls of this kind of event there were, for example {@code CALL_CLOSED}. */
    public long events(String type) {
        return control.count(type);
    }

    /** Returns the parameter of the newest event of this type; empty when there was none. */
    public String last(String type) {
        List<String> found = control.events().stream()
                .filter(event -> BaresipControl.text(event, "type").equals(type))
                .map(event -> BaresipControl.text(event, "param"))
                .toList();
        return found.isEmpty() ? "" : found.get(found.size() - 1);
    }

    /** Gives any other command, for example {@code options}. */
    public String command(String command, String parameters) {
        return control.command(command, parameters);
    }

    /** Returns the process. */
    public Baresip process() {
        return baresip;
    }

    @Override
    public void dial(String target) {
        control.command("dial", target);
    }

    @Override
    public void answer() {
        control.command("accept", "");
    }

    @Override
    public void reject() {
        control.command("hangup", "");
    }

    @Override
    public void hangUp() {
        control.command("hangup", "");
    }

    @Override
    public void hold() {
        control.command("hold", "");
    }

    @Override
    public void resume() {
        control.command("resume", "");
    }

    /** One key after the other: what is pressed while another is being sent, baresip leaves out. */
    @Override
    public void press(String keys) {
        keys.chars().forEach(key -> {
            control.command("sndcode", Character.toString(key));
            ear.listen(Duration.ofMillis(300));
        });
    }

    @Override
    public void transfer(String target) {
        control.command("transfer", target);
    }

    /** Turns to the call with this Call-ID: what is done next is done there. */
    public void turnTo(String callId) {
        control.command("callfind", callId);
    }

    @Override
    public String keysHeard() {
        StringBuilder keys = new StringBuilder();
        control.events().stream()
                .filter(event -> BaresipControl.text(event, "type").equals("CALL_DTMF_START"))
                .forEach(event -> keys.append(BaresipControl.text(event, "param")));
        return keys.toString();
    }

    @Override
    public void awaitHears(int hertz) {
        ear.await(hertz);
    }

    @Override
    public void awaitSilence() {
        ear.awaitSilence();
    }

    /** Waits until it hears any sound. */
    public void awaitSound() {
        ear.awaitSound();
    }

    /** From now on sends what it hears instead of its tone. */
    public void echo() {
        control.command("ausrc", "aubridge,loop");
    }

    /** From now on sends its tone again. */
    public void sine() {
        control.command("ausrc", "ausine," + tone);
    }

    @Override
    public void close() {
        control.close();
    }
}

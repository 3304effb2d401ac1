package org.jackfield.itests.interop.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jackfield.itests.interop.bed.Linphone;
import org.jackfield.itests.support.Await;
import org.jackfield.itests.support.Tone;

/** A linphonec as a phone. What it does is told by what it prints. */
public final class LinphonePhone implements PeerPhone {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration PIECE = Duration.ofMillis(400);
    private static final double NEAR = 8;
    private static final double LEAST_PURITY = 0.8;
    private static final double LEAST_LEVEL = 300;
    private static final double SILENT_LEVEL = 10;
    /** What it decodes Opus to. */
    private static final int RATE = 48_000;

    private static final Pattern KEY = Pattern.compile("Receiving tone (.) from");

    private final Linphone linphone;
    private final String uri;
    private final int tone;

    /**
     * Takes the receiver of a linphonec that runs.
     *
     * @param uri where our phones reach it
     * @param tone what is in the file that it plays, in Hz
     */
    public LinphonePhone(Linphone linphone, String uri, int tone) {
        this.linphone = linphone;
        this.uri = uri;
        this.tone = tone;
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
        for (String line : linphone.log().find("^.*[Cc]all.*$")) {
            state = next(state, line);
        }
        return state;
    }

    private static State next(State state, String line) {
        if (line.contains("Receiving new incoming call")) {
            return State.RINGING;
        }
        if (line.contains("Establishing call id")) {
            return State.CALLING;
        }
        if (line.contains(" connected.")) {
            return State.TALKING;
        }
        return line.matches(".*Call \\d+ with .* (ended|error).*") ? State.IDLE : state;
    }

    /** Waits until its call is this. */
    public void await(State state) {
        Await.until(uri + " is " + state + ", not " + state(), BOUND, () -> state() == state);
    }

    /** Waits until it has printed this. */
    public void await(String text) {
        linphone.log().await(Pattern.quote(text), 1);
    }

    @Override
    public void dial(String target) {
        linphone.say("call " + target);
    }

    @Override
    public void answer() {
        linphone.say("answer");
    }

    @Override
    public void reject() {
        linphone.say("terminate");
    }

    @Override
    public void hangUp() {
        linphone.say("terminate");
    }

    /** Waits until it holds: what it is told before that, it does not do. */
    @Override
    public void hold() {
        int before = linphone.log().count("is now paused");
        linphone.say("pause");
        linphone.log().await("is now paused", before + 1);
    }

    @Override
    public void resume() {
        linphone.say("resume");
    }

    /** One after the other: linphone leaves out what is pressed while another is being sent. */
    @Override
    public void press(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            linphone.say(keys.substring(i, i + 1));
            pass(PIECE);
        }
    }

    @Override
    public void transfer(String target) {
        linphone.say("transfer " + target);
    }

    @Override
    public String keysHeard() {
        return linphone.log().find(KEY.pattern()).stream()
                .map(KEY::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.joining());
    }

    @Override
    public void awaitHears(int hertz) {
        Await.until(uri + " hears " + hertz + " Hz, not " + piece(), BOUND, () -> isTone(piece(), hertz));
    }

    private static boolean isTone(Tone tone, int hertz) {
        return Math.abs(tone.hertz() - hertz) < NEAR && tone.purity() > LEAST_PURITY && tone.level() > LEAST_LEVEL;
    }

    @Override
    public void awaitSilence() {
        Await.until(uri + " hears silence, not " + piece(), BOUND, () -> piece().level() < SILENT_LEVEL);
    }

    /** Returns what is written into its file in the next moment; nothing is no sound. */
    private Tone piece() {
        long before = size(linphone.heard());
        pass(PIECE);
        return size(linphone.heard()) == before
                ? new Tone(0, 0, 0)
                : WaveTail.measureMono(linphone.heard(), before, RATE);
    }

    private static void pass(Duration duration) {
        long begin = System.nanoTime();
        Await.until("time passes", BOUND, () -> System.nanoTime() - begin > duration.toNanos());
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        linphone.close();
    }
}

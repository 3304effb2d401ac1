package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.contract.media.KeyPress;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys with each codec, over a path to which no application listens; of several lengths. */
class ToneIT {

    private static final String KEYS = "1590#*D7";
    private static final Pattern PAYLOAD = Pattern.compile("a=(?:rtpmap|fmtp|rtcp-fb):(\\d+) .*");

    private final WebRtcMediaProvider provider = new WebRtcMediaProvider();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "opus/48000, 111, 110, 100, 100",
        "G722/8000, 9, 126, 100, 100",
        "PCMU/8000, 0, 126, 100, 100",
        "PCMA/8000, 8, 126, 100, 100",
        "opus/48000, 111, 110, 160, 100",
        "PCMU/8000, 0, 126, 160, 100",
        "opus/48000, 111, 110, 400, 60"
    })
    void eachKeyIsRecognisedOnce(String codec, String payload, String event, int duration, int gap) throws Exception {
        MediaPath caller = open("caller", new IgnoredEvents());
        MediaPath callee = open("callee", new IgnoredEvents() {
            @Override
            public void onTone(char tone) {
                heard.add(String.valueOf(tone));
            }
        });
        String offer = keep(get(caller.offer()), payload, event);
        String answer = get(callee.answer(offer));
        assertThat(answer).contains(codec, "telephone-event");
        get(caller.apply(answer));
        await(() -> get(callee.statistics()).received().packets().orElse(0) > 10);
        KeyPress press = new KeyPress(caller, callee, () -> String.join("", heard), ToneIT::pause);
        for (char key : KEYS.chars().mapToObj(c -> (char) c).toList()) {
            press.press(key, Duration.ofMillis(duration), Duration.ofMillis(gap));
        }
        assertThat(get(callee.statistics()).received().codec().orElse(""))
                .isEqualToIgnoringCase(codec.substring(0, codec.indexOf('/')));
    }

    private MediaPath open(String callId, IgnoredEvents listener) {
        return provider.open(new MediaIntent(callId, AudioInput.tone(440), false, Duration.ofSeconds(2)), listener);
    }

    /** Leaves only these payload types in an offer, as by a far end that knows no others. */
    private static String keep(String offer, String payload, String event) {
        return offer.lines()
                .filter(line -> {
                    var matcher = PAYLOAD.matcher(line);
                    return !matcher.matches()
                            || matcher.group(1).equals(payload)
                            || matcher.group(1).equals(event);
                })
                .map(line -> line.startsWith("m=audio")
                        ? line.substring(0, line.indexOf("SAVPF") + 5) + " " + payload + " " + event
                        : line)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private void await(Condition condition) throws Exception {
        long begin = System.nanoTime();
        while (!condition.holds()) {
            assertThat(System.nanoTime() - begin).as("heard %s", heard).isLessThan(TimeUnit.SECONDS.toNanos(10));
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}

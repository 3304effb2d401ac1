package org.jackfield.media.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jackfield.session.AudioInput;
import org.jackfield.spi.media.MediaIntent;
import org.jackfield.spi.media.MediaPath;
import org.junit.jupiter.api.Test;

/** A far end that offers a picture, too: the sound is taken, the picture is not. */
class VideoIT {

    @Test
    void thePictureIsDeclinedAndTheSoundTaken() throws Exception {
        String offer = VideoOffer.make();
        assertThat(offer).contains("m=audio", "m=video");
        List<String> tracks = new CopyOnWriteArrayList<>();
        WebRtcMediaProvider provider = new WebRtcMediaProvider();
        MediaPath path = provider.open(
                new MediaIntent("call", AudioInput.tone(440), false, Duration.ofSeconds(2)), new IgnoredEvents() {
                    @Override
                    public void onAudioTrack(String trackId) {
                        tracks.add(trackId);
                    }
                });
        String answer = path.answer(offer).toCompletableFuture().get(20, TimeUnit.SECONDS);
        String audio = answer.substring(answer.indexOf("m=audio"), answer.indexOf("m=video"));
        String video = answer.substring(answer.indexOf("m=video"));

        assertThat(audio).contains("a=sendrecv");
        assertThat(video).contains("a=inactive");
        assertThat(tracks).hasSize(1);
        provider.stop();
        assertThat(provider.nativeHandles()).isZero();
    }
}

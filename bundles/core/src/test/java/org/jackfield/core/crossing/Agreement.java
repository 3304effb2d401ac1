package org.jackfield.core.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Hold;
import org.jackfield.core.call.Negotiation;
import org.jackfield.core.call.OfferAnswer;
import org.jackfield.core.call.Phase;
import org.jackfield.core.kit.Party;
import org.jackfield.core.session.CallSession;
import org.jackfield.session.Session;
import org.jackfield.session.SessionEvent;
import org.jackfield.spi.fake.media.FakeMediaPath;
import org.jackfield.spi.media.MediaDirection;
import org.jackfield.spi.media.MediaDirections;

/** What must hold of all calls when nothing is under way any more. */
final class Agreement {

    private final Scene scene;

    private Agreement(Scene scene) {
        this.scene = scene;
    }

    /** Checks that both sides of every call agree, then ends them all and checks that nothing is left. */
    static void check(Scene scene) {
        Agreement agreement = new Agreement(scene);
        agreement.everyCallIsOneOnBothSides();
        agreement.everySessionEndsAtMostOnce();
        scene.sessions().forEach(Session::hangup);
        scene.settle();
        agreement.everySessionEndsAtMostOnce();
        agreement.nothingIsLeft();
    }

    private void everyCallIsOneOnBothSides() {
        Map<String, List<CallSession>> calls = scene.sessions().collect(Collectors.groupingBy(CallSession::callId));
        calls.forEach((callId, sides) -> {
            assertThat(sides).as("sides of %s", callId).hasSizeBetween(1, 2);
            Call one = sides.get(0).call();
            Call other = sides.get(sides.size() - 1).call();
            assertThat(sides.size() == 2 || one.over()).as("a side alone").isTrue();
            assertThat(one.over()).as("over on both sides").isEqualTo(other.over());
            assertThat(one.phase() == Phase.TALKING)
                    .as("talking on both sides")
                    .isEqualTo(other.phase() == Phase.TALKING);
            if (one.phase() == Phase.TALKING) {
                sameMedia(one, other);
                sidesAreAtRest(one);
                sidesAreAtRest(other);
            }
        });
    }

    private void sameMedia(Call one, Call other) {
        Hold hold = one.services().hold();
        assertThat(other.services().hold().remote()).as("held by the first").isEqualTo(hold.local());
        assertThat(other.services().hold().local()).as("held by the second").isEqualTo(hold.remote());
        assertThat(one.media().video().agreed())
                .as("video")
                .isEqualTo(other.media().video().agreed());
        List<FakeMediaPath> paths = scene.exchange.webrtc.opened().stream()
                .filter(path -> !path.closed())
                .filter(path -> path.intent().callId().equals(one.identity().callId()))
                .toList();
        assertThat(paths).as("open media paths").hasSize(2);
        MediaDirections directions = paths.get(0).directions();
        assertThat(directions)
                .as("directions")
                .isEqualTo(paths.get(1).directions().reversed());
        assertThat(directions.audio())
                .as("sound")
                .isIn(
                        MediaDirection.of(!hold.remote(), !hold.local()),
                        MediaDirection.of(!hold.local(), !hold.remote()));
    }

    private static void sidesAreAtRest(Call call) {
        Negotiation negotiation = call.media().negotiation();
        assertThat(call.media().offerAnswer()).isEqualTo(OfferAnswer.STABLE);
        assertThat(negotiation.underWay()).as("exchange under way").isEmpty();
        assertThat(negotiation.waiting()).as("offer waiting").isEmpty();
        assertThat(negotiation.pausing()).as("pausing").isFalse();
        assertThat(call.services().hold().wanted())
                .as("hold as wanted")
                .isEqualTo(call.services().hold().local());
    }

    private void everySessionEndsAtMostOnce() {
        for (Party party : scene.parties()) {
            for (Session session : party.everySession()) {
                List<SessionEvent> events = party.eventsOf(session);
                long ends = events.stream()
                        .filter(event -> event.endReason().isPresent())
                        .count();
                boolean over = ((CallSession) session).call().over();
                assertThat(ends).as("ends told of %s", session).isEqualTo(over ? 1 : 0);
                assertThat(!over || events.get(events.size() - 1).endReason().isPresent())
                        .as("the end comes last")
                        .isTrue();
            }
        }
    }

    private long recorded(String asked) {
        return scene.recorder.asked().stream()
                .filter(word -> word.startsWith(asked))
                .count();
    }

    private void nothingIsLeft() {
        assertThat(scene.sessions()).allMatch(session -> session.call().over());
        assertThat(scene.exchange.webrtc.network().openPaths()).as("open paths").isZero();
        for (Party party : scene.parties()) {
            assertThat(party.phone().sessions()).as("sessions").isEmpty();
            assertThat(scene.exchange.line(party).legs()).as("legs").isEmpty();
        }
        assertThat(scene.exchange.timer.waiting()).as("alarms").isZero();
        assertThat(recorded("close")).as("recordings closed").isEqualTo(recorded("open"));
    }
}

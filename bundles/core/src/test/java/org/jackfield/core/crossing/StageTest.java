package org.jackfield.core.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jackfield.core.call.Call;
import org.jackfield.core.call.Phase;
import org.jackfield.core.session.CallSession;
import org.jackfield.session.RecordStatus;
import org.junit.jupiter.api.Test;

/** The stages are what they say they are, and the verbs do something: what starts from them would show nothing else. */
class StageTest {

    @Test
    void beforeTheAnswerNobodyTalks() {
        assertThat(calls(Stage.DIALLED)).as("told so far").isEmpty();
        assertThat(calls(Stage.RINGING)).extracting(Call::phase).doesNotContain(Phase.TALKING, Phase.OVER);
        assertThat(calls(Stage.ANSWERING).get(0).phase()).isNotEqualTo(Phase.TALKING);
    }

    @Test
    void whoHoldsHolds() {
        assertThat(calls(Stage.TALKING)).allMatch(call -> !call.status().isHold());
        assertThat(calls(Stage.HELD_BY_CALLER).get(0).services().hold().local()).isTrue();
        assertThat(calls(Stage.HELD_BY_CALLEE).get(1).services().hold().local()).isTrue();
        assertThat(calls(Stage.HELD_BY_BOTH))
                .allMatch(call -> call.services().hold().local());
    }

    @Test
    void servicesRun() {
        assertThat(calls(Stage.RECORDING).get(0).status().recordStatus()).isEqualTo(RecordStatus.RECORDING);
        assertThat(calls(Stage.VIDEO)).allMatch(call -> call.media().video().agreed());
        assertThat(calls(Stage.CONSULT_RINGS)).hasSize(4);
        assertThat(calls(Stage.CONSULTING)).hasSize(4).allMatch(call -> call.phase() == Phase.TALKING);
    }

    @Test
    void afterTheEndNothingLives() {
        assertThat(calls(Stage.OVER)).hasSize(2).allMatch(Call::over);
        assertThat(calls(Stage.LEAVING)).extracting(Call::phase).contains(Phase.TALKING);
    }

    @Test
    void transfersArrive() {
        assertThat(transferredTo(Stage.TALKING, Verb.BLIND_TRANSFER)).isTrue();
        assertThat(transferredTo(Stage.CONSULTING, Verb.ATTENDED_TRANSFER)).isTrue();
    }

    /** Returns whether bob and carol talk to each other in the end, and alice to nobody. */
    private static boolean transferredTo(Stage stage, Verb verb) {
        Scene scene = new Scene();
        stage.reach(scene);
        scene.carol.set("autoAnswer", 0);
        verb.on(scene, Side.CALLER);
        scene.settle();
        return scene.alice.phone().sessions().isEmpty()
                && scene.bob.phone().sessions().size() == 1
                && scene.carol.phone().sessions().size() == 1;
    }

    private static List<Call> calls(Stage stage) {
        Scene scene = new Scene();
        stage.reach(scene);
        return scene.sessions().map(CallSession::call).toList();
    }
}

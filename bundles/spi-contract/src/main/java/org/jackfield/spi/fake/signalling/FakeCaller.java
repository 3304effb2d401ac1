package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.session.Registration;
import org.jackfield.spi.signalling.AcceptedResponse;
import org.jackfield.spi.signalling.Invitation;
import org.jackfield.spi.signalling.LegEnd;
import org.jackfield.spi.signalling.LegListener;
import org.jackfield.spi.signalling.ProvisionalResponse;
import org.jackfield.spi.signalling.SessionTimer;

/** The calling side. Its INVITE may have several branches, as behind a forking proxy: the first 2xx wins. */
final class FakeCaller extends FakeLeg {

    private final Invitation invitation;
    private final List<Branch> branches = new ArrayList<>();
    private Branch accepted;
    private boolean acknowledged;
    private Optional<String> answer = Optional.empty();
    private Registration patience = () -> {};

    FakeCaller(Wire wire, FakeLine line, Invitation invitation, LegListener listener) {
        super(wire, line, invitation.callId(), 1, 0);
        this.invitation = invitation;
        heardBy(listener);
    }

    Invitation invitation() {
        return invitation;
    }

    /** Sends the INVITE to every line. */
    void invite(List<FakeLine> targets, Target target) {
        targets.forEach(line -> branches.add(new Branch(this, line, target)));
        List.copyOf(branches).forEach(Branch::start);
    }

    @Override
    public void cancel() {
        command(Phase.INVITING, () -> {
            enter(Phase.CANCELLING);
            branches.forEach(Branch::cancel);
            patience = wire().schedule(
                            Retransmission.LIMIT.multipliedBy(2),
                            () -> over(LegEnd.of(LegEnd.Kind.TIMEOUT, "no response to the CANCEL")));
        });
    }

    @Override
    public void acknowledge() {
        command(Phase.ACCEPTED, this::acknowledgeNow);
    }

    @Override
    public void acknowledge(String description) {
        command(Phase.ACCEPTED, () -> {
            answer = Optional.of(description);
            acknowledgeNow();
        });
    }

    private void acknowledgeNow() {
        enter(Phase.CONFIRMED);
        acknowledged = true;
        acknowledge(accepted.server(), answer);
    }

    @Override
    public void bye(String reason) {
        command(Phase.ACCEPTED, this::acknowledgeNow);
        command(Phase.CONFIRMED, () -> leave(reason));
    }

    void provisionalArrives(FakeCallee callee, Answer response) {
        Branch branch = branches.stream()
                .filter(each -> each.leadsTo(callee))
                .findFirst()
                .orElseThrow();
        if (inviting() && branch.isNews(response)) {
            joinedTo(callee);
            listener()
                    .onProvisional(new ProvisionalResponse(
                            response.statusCode(),
                            response.reasonPhrase(),
                            response.sdp(),
                            dialog(),
                            callee.identityAtPeer()));
        }
    }

    void acceptanceArrives(Branch branch, Answer response) {
        if (branch == accepted) {
            if (acknowledged) {
                acknowledge(branch.server(), answer);
            }
        } else if (inviting()) {
            accepted = branch;
            branches.stream().filter(other -> other != branch).forEach(Branch::cancel);
            begin(branch.callee(), response);
        } else {
            acknowledge(branch.server(), Optional.empty());
            requests().sendAlone(branch.callee(), FakeLeg.byeBecause(""));
        }
    }

    private void begin(FakeCallee callee, Answer response) {
        enter(Phase.ACCEPTED);
        patience.close();
        joinedTo(callee);
        sessionTimers().agreed(SessionTimers.agree(line(), callee.line(), SessionTimer.Refresher.LOCAL));
        listener()
                .onAccepted(new AcceptedResponse(
                        response.statusCode(),
                        response.sdp(),
                        Optional.of(callee.line().userAgent()),
                        "udp",
                        dialog(),
                        callee.identityAtPeer(),
                        callee.line().capabilities(),
                        sessionTimers().timer()));
    }

    /** Takes the refusal of a branch; the call is refused when all are, with the best of them. */
    void refusalArrives() {
        List<Answer> refusals =
                branches.stream().flatMap(branch -> branch.refusal().stream()).toList();
        if (inviting() && refusals.size() == branches.size()) {
            Answer best = refusals.stream()
                    .min(Comparator.comparingInt(Answer::statusCode))
                    .orElseThrow();
            over(new LegEnd(
                    LegEnd.Kind.REFUSED,
                    OptionalInt.of(best.statusCode()),
                    best.reasonPhrase(),
                    best.contacts(),
                    best.retryAfter()));
        }
    }

    /** No response came on a branch. */
    void nothingArrives() {
        if (inviting() && branches.size() == 1) {
            over(LegEnd.of(LegEnd.Kind.TIMEOUT, "no response came"));
        } else {
            refusalArrives();
        }
    }

    private boolean inviting() {
        return phase() == Phase.INVITING || phase() == Phase.CANCELLING;
    }

    @Override
    void release() {
        patience.close();
        branches.forEach(Branch::abandon);
    }

    @Override
    String localUri() {
        return line().address();
    }

    @Override
    String remoteUri() {
        return invitation.target();
    }

    @Override
    public void provisional(int statusCode, Optional<String> answer) {
        // A caller sends no responses to its own INVITE.
    }

    @Override
    public void accept(String description) {
        // As above.
    }

    @Override
    public void reject(int statusCode) {
        // As above.
    }

    @Override
    public void reject(int statusCode, List<String> contacts, Optional<Duration> retryAfter) {
        // As above.
    }
}

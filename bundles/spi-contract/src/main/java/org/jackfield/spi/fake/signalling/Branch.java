package org.jackfield.spi.fake.signalling;

import java.util.Optional;

/** The INVITE of a caller on its way to one line. On the wire only. */
final class Branch {

    private final FakeCaller caller;
    private final FakeLine line;
    private final ClientTransaction invite;
    private ServerTransaction server;
    private Answer last;
    private boolean cancelling;

    Branch(FakeCaller caller, FakeLine line, Target target) {
        this.caller = caller;
        this.line = line;
        invite = new ClientTransaction(
                caller.wire(),
                true,
                caller.line().flow()::up,
                client -> line.arrive(caller, target, client),
                this::answered);
    }

    void start() {
        invite.start();
    }

    /** Gives up; a CANCEL must not overtake its INVITE, so it waits for any response (RFC 3261 section 9.1). */
    void cancel() {
        cancelling = true;
        if (server != null || !caller.wire().timed()) {
            sendCancel();
        }
    }

    private void sendCancel() {
        if (refusal().isEmpty()) {
            new ClientTransaction(
                            caller.wire(),
                            false,
                            caller.line().flow()::up,
                            client -> line.cancelArrives(invite, client),
                            (nobody, answer) -> {})
                    .start();
        }
    }

    private void answered(ServerTransaction sender, Answer answer) {
        boolean first = server == null;
        server = sender;
        if (first && cancelling && answer.provisional()) {
            sendCancel();
        }
        if (sender == null) {
            last = answer;
            caller.nothingArrives();
        } else if (answer.success()) {
            last = answer;
            caller.acceptanceArrives(this, answer);
        } else if (!answer.provisional()) {
            last = answer;
            caller.refusalArrives();
        } else if (answer.statusCode() > 100) {
            caller.provisionalArrives(callee(), answer);
        }
    }

    /** Returns whether a provisional response is more than the last one once more, and keeps it in mind. */
    boolean isNews(Answer provisional) {
        if (refusal().isPresent() || provisional.equals(last)) {
            return false;
        }
        last = provisional;
        return true;
    }

    boolean leadsTo(FakeCallee callee) {
        return callee.invitation().isFor(invite);
    }

    FakeCallee callee() {
        return (FakeCallee) server.leg();
    }

    ServerTransaction server() {
        return server;
    }

    Optional<Answer> refusal() {
        return Optional.ofNullable(last).filter(answer -> answer.statusCode() >= 300);
    }

    void abandon() {
        invite.abandon();
    }
}

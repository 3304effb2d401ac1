package org.jackfield.signalling.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sip.SipException;
import org.jackfield.signalling.sip.locating.Target;

/** The requests that wait for the attempt to reach a server that is under way. For the queue of a flow. */
final class WaitingForFlow {

    private final List<CompletableFuture<Target>> requests = new ArrayList<>();

    void add(CompletableFuture<Target> request) {
        requests.add(request);
    }

    /** The server is reached. */
    void open(Target server) {
        taken().forEach(each -> each.complete(server));
    }

    /** It is not. */
    void fail(String why) {
        taken().forEach(each -> each.completeExceptionally(new SipException(why)));
    }

    /** What comes of one may make another one wait. */
    private List<CompletableFuture<Target>> taken() {
        List<CompletableFuture<Target>> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }
}

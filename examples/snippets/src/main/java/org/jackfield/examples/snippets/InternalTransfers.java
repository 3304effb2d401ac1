package org.jackfield.examples.snippets;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.TransferPolicy;
import org.jackfield.session.TransferRequest;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Lets our PBX have us call numbers of its own, and nobody else. */
@Component(
        configurationPid = "org.jackfield.snippet.internaltransfers",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class InternalTransfers implements TransferPolicy {

    @Override
    public CompletionStage<Boolean> allow(TransferRequest request) {
        boolean internal = request.target().matches("sip:[0-9]{2,4}@pbx\\.example");
        return CompletableFuture.completedFuture(request.trusted() && internal);
    }
}

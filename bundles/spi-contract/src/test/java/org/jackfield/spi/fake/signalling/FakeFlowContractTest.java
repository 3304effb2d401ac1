package org.jackfield.spi.fake.signalling;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jackfield.spi.contract.signalling.FlowContract;
import org.jackfield.spi.signalling.RegistrationFailure;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.SignallingProvider;

class FakeFlowContractTest extends FlowContract {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final FakeSignalling provider = new FakeSignalling(executor);

    @Override
    protected SignallingProvider start() {
        return provider;
    }

    @Override
    protected void stop() {
        executor.shutdownNow();
    }

    @Override
    protected Optional<String> server() {
        return Optional.of("sip:pbx.test");
    }

    @Override
    protected void breakConnections() {
        lines().forEach(line -> ((FakeLine) line).breakFlow(new SignallingException("connection reset"), PAUSE));
        lines().forEach(line -> ((FakeLine) line).reconnect());
    }

    @Override
    protected void refuseRegistrations(int statusCode) {
        provider.server()
                .refuseRegistrations(
                        new RegistrationFailure(OptionalInt.of(statusCode), "Forbidden", Optional.of(PAUSE)));
    }
}

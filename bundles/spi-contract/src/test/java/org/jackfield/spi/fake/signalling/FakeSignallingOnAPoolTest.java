package org.jackfield.spi.fake.signalling;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jackfield.spi.contract.signalling.SignallingContract;
import org.jackfield.spi.signalling.SignallingProvider;

class FakeSignallingOnAPoolTest extends SignallingContract {

    private final ExecutorService executor = Executors.newFixedThreadPool(4);

    @Override
    protected SignallingProvider start() {
        return new FakeSignalling(executor);
    }

    @Override
    protected void stop() {
        executor.shutdownNow();
    }
}

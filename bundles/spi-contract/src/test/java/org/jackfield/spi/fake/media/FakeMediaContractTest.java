package org.jackfield.spi.fake.media;

import org.jackfield.spi.contract.media.MediaContract;
import org.jackfield.spi.media.MediaProvider;

/** The fake does what every provider does. */
class FakeMediaContractTest extends MediaContract {

    private final FakeMediaNetwork network = new FakeMediaNetwork(Runnable::run);

    @Override
    protected MediaProvider startProvider() {
        return new FakeMediaProvider(network);
    }

    @Override
    protected void stopProvider(MediaProvider provider) {
        ((FakeMediaProvider) provider).close();
    }

    @Override
    protected void passTime() {
        network.advance(1);
    }
}

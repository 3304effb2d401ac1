package org.jackfield.media.webrtc;

import java.util.concurrent.ThreadFactory;

/** Makes the provider's threads: named, daemons, and without a context class loader that they would keep alive. */
final class DaemonThreads implements ThreadFactory {

    private final String name;

    DaemonThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }
}

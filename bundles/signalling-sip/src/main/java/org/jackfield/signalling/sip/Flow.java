package org.jackfield.signalling.sip;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sip.SipException;
import org.jackfield.signalling.sip.locating.Locator;
import org.jackfield.signalling.sip.locating.Target;
import org.jackfield.signalling.sip.stack.channel.ConnectionWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from a line to its server (RFC 5626): which of the servers it is now, whether it can be reached, and what is done when it
 * cannot: the next one at once, and when there is none left all of them again after a while. Safe for all threads.
 */
final class Flow implements ConnectionWatch, RegistrationWatch, Reaching.Outcome {

    private static final Logger LOG = LoggerFactory.getLogger(Flow.class);

    private enum Phase {
        /** Looks the servers up, or connects to one. */
        REACHING,
        /** Connected; the registration is under way. */
        REGISTERING,
        /** Connected; the registrar does not want us. Requests are the server's to refuse. */
        REFUSED,
        /** Connected, and registered if that is wanted. */
        ESTABLISHED,
        /** No server can be reached; waits for the next attempt. */
        WAITING,
        CLOSED
    }

    private final FlowSettings settings;
    private final Connections connections;
    private final Threads threads;
    private final FlowLimits limits;
    private final FlowListener listener;
    private final SerialExecutor queue;
    private final BackOff backOff;
    private final Reaching reaching;
    private final WaitingForFlow waiting = new WaitingForFlow();

    private volatile Target current;
    private volatile InetAddress lastAddress;
    private volatile Phase phase = Phase.REACHING;
    private volatile Registrant registrant;
    private volatile BooleanSupplier isQuiet = () -> true;
    private volatile boolean closed;
    private String reason = "";
    private long since;
    private long nextAttempt;
    private boolean isTold;
    /** Then an attempt that the timer has enqueued already is left out. */
    private boolean isSuspended;

    private Threads.Timer timer = () -> {};

    Flow(FlowSettings settings, Means means, FlowListener listener) {
        this.settings = settings;
        this.connections = means.connections();
        this.threads = means.threads();
        this.limits = means.limits();
        this.listener = listener;
        this.queue = new SerialExecutor(threads::execute);
        Random random = new Random();
        this.backOff = new BackOff(limits.leastBackOff(), limits.mostBackOff(), random);
        Candidates candidates = new Candidates(limits, random);
        this.reaching = new Reaching(settings, means.locator(), connections, candidates, queue, this);
    }

    /** What a flow is made with. */
    record Means(Locator locator, Connections connections, Threads threads, FlowLimits limits) {

        /** Returns the same with other connections. */
        Means with(Connections others) {
            return new Means(locator, others, threads, limits);
        }
    }

    /**
     * Begins to look for the server.
     *
     * @param wanted who registers there; empty: nobody
     * @param quiet whether no call is open, so that another server can be gone to
     */
    void begin(Optional<Registrant> wanted, BooleanSupplier quiet) {
        registrant = wanted.orElse(null);
        isQuiet = quiet;
        run(reaching::begin);
    }

    /** Ends it; requests that wait fail. */
    void close() {
        closed = true;
        queue.execute(() -> {
            phase = Phase.CLOSED;
            timer.cancel();
            reaching.stop();
            waiting.fail("the line is closed");
        });
    }

    /** Returns the server that is registered with, or would be: REGISTER goes there whatever the state is. */
    Optional<Target> current() {
        return isConnected() && !closed ? Optional.ofNullable(current) : Optional.empty();
    }

    /** Returns the server if requests can be sent to it now. */
    Optional<Target> open() {
        Phase now = phase;
        boolean isOpen = (now == Phase.REFUSED || now == Phase.ESTABLISHED) && !closed;
        return isOpen ? Optional.ofNullable(current) : Optional.empty();
    }

    /**
     * Returns the server as soon as requests can be sent to it, which takes the attempt that is under way; fails with {@link
     * SipException} at its end, or at once if there is none.
     */
    CompletableFuture<Target> whenOpen() {
        Optional<Target> now = open();
        if (now.isPresent()) {
            return CompletableFuture.completedFuture(now.get());
        }
        CompletableFuture<Target> opened = new CompletableFuture<>();
        queue.execute(() -> await(opened));
        return opened;
    }

    private void await(CompletableFuture<Target> opened) {
        switch (phase) {
            case REFUSED, ESTABLISHED -> opened.complete(current);
            case REACHING, REGISTERING -> waiting.add(opened);
            case WAITING ->
                opened.completeExceptionally(new SipException(reason + ", next attempt in " + secondsToGo()));
            case CLOSED -> opened.completeExceptionally(new SipException("the line is closed"));
        }
    }

    private String secondsToGo() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nextAttempt - System.nanoTime());
        return Math.max(1, seconds + 1) + " s";
    }

    @Override
    public void registered() {
        run(() -> {
            if (phase == Phase.REGISTERING || phase == Phase.REFUSED) {
                establish();
            }
        });
    }

    @Override
    public void unanswered(String why) {
        current().ifPresent(target -> failed(target, why));
    }

    @Override
    public void refused() {
        run(() -> {
            if (phase == Phase.ESTABLISHED || phase == Phase.REGISTERING) {
                phase = Phase.REFUSED;
                timer.cancel();
                waiting.open(current);
            }
        });
    }

    /**
     * Nothing can be sent until {@link #resume}: the line's own address is gone. May be called again with another reason.
     *
     * @param pause how long until it is looked again
     */
    void suspend(String why, Duration pause) {
        run(() -> {
            isSuspended = true;
            leave(why);
            reaching.stop();
            await(why, pause);
        });
    }

    /** The line has an address again: looks for the server from there. */
    void resume() {
        run(() -> {
            isSuspended = false;
            backOff.reset();
            tryAgain();
        });
    }

    /** Returns where the server was reached last. */
    Optional<InetAddress> lastAddress() {
        return Optional.ofNullable(lastAddress);
    }

    /** A server did not answer, or cannot do its work (503): the next one takes its place (RFC 3263 section 4.3). */
    void failed(Target target, String why) {
        run(() -> {
            if (target.equals(current) && isConnected()) {
                over(settings.name(target) + ": " + why, true);
            }
        });
    }

    /**
     * As {@link #failed}, but only if there is another server.
     *
     * @return completes with whether there is one that can be sent to
     */
    CompletableFuture<Boolean> failOver(Target target, String why) {
        CompletableFuture<Boolean> moved = new CompletableFuture<>();
        queue.execute(() -> {
            if (phase == Phase.CLOSED || !settings.servers().contains(target)) {
                moved.complete(false);
            } else if (target.equals(current) && isConnected() && !hasOther(target)) {
                moved.complete(false);
            } else {
                if (target.equals(current) && isConnected()) {
                    over(settings.name(target) + ": " + why, true);
                }
                CompletableFuture<Target> opened = new CompletableFuture<>();
                await(opened);
                var unused = opened.whenComplete(
                        (other, failure) -> moved.complete(failure == null && !other.equals(target)));
            }
        });
        return moved;
    }

    @Override
    public void closed(String transport, InetSocketAddress remote, String why) {
        run(() -> {
            boolean isOurs = isConnected()
                    && current.transport().parameter().equals(transport)
                    && current.socketAddress().equals(remote);
            if (isOurs) {
                over("connection to " + settings.name(current) + " lost: " + Texts.clean(why), !hasLasted());
            }
        });
    }

    private boolean hasOther(Target target) {
        return settings.areServers() && reaching.hasOther(target);
    }

    private boolean isConnected() {
        return phase == Phase.REGISTERING || phase == Phase.REFUSED || phase == Phase.ESTABLISHED;
    }

    private boolean hasLasted() {
        return phase == Phase.ESTABLISHED
                && System.nanoTime() - since > limits.mostBackOff().toNanos();
    }

    @Override
    public void reached(Target target) {
        Target before = current;
        current = target;
        lastAddress = target.address();
        if (before != null && !before.equals(target)) {
            connections.close(before, "another server is used");
        }
        if (registrant == null) {
            establish();
        } else {
            phase = Phase.REGISTERING;
            registrant.flowEstablished(target);
        }
    }

    @Override
    public void overtaken(Target target) {
        if (!target.equals(current)) {
            connections.close(target, "another server is used");
        }
    }

    private void establish() {
        phase = Phase.ESTABLISHED;
        since = System.nanoTime();
        LOG.debug("{} is reached", current);
        if (!isTold) {
            isTold = true;
            listener.established(settings.name(current));
        }
        waiting.open(current);
        lookForBetter();
    }

    /** The server that served does no longer. */
    private void over(String why, boolean failed) {
        if (hasLasted()) {
            backOff.reset();
            reaching.succeeded(current);
        }
        LOG.debug("{}", why);
        if (failed) {
            reaching.failed(current);
        }
        leave(why);
        if (isTold && reaching.hasNext()) {
            listener.failed(why, Duration.ZERO);
        }
        isTold = false;
        reaching.connect(why);
    }

    private void leave(String why) {
        timer.cancel();
        Target left = isConnected() ? current : null;
        phase = Phase.REACHING;
        current = null;
        if (left != null) {
            connections.close(left, "it is not used any more");
            if (registrant != null) {
                registrant.flowFailed(why);
            }
        }
    }

    @Override
    public void unreachable(String why) {
        Duration delay = backOff.next();
        LOG.debug("{}, next attempt in {} ms", why, delay.toMillis());
        await(why, delay);
        timer = threads.after(delay, () -> run(this::tryAgain));
    }

    private void await(String why, Duration delay) {
        phase = Phase.WAITING;
        isTold = false;
        reason = why;
        nextAttempt = System.nanoTime() + delay.toNanos();
        listener.failed(why, delay);
        waiting.fail(why + ", next attempt in " + secondsToGo());
    }

    private void tryAgain() {
        if (!isSuspended) {
            phase = Phase.REACHING;
            reaching.begin();
        }
    }

    /** While a server serves that is not the best, it is looked again and again whether a better one does. */
    private void lookForBetter() {
        timer.cancel();
        if (settings.areServers() && reaching.hasBetter(current)) {
            timer = threads.after(limits.lookInterval(), () -> run(this::goBack));
        }
    }

    private void goBack() {
        if (phase != Phase.ESTABLISHED) {
            return;
        }
        Optional<Target> better = reaching.better(current);
        if (better.isEmpty() || !isQuiet.getAsBoolean()) {
            lookForBetter();
            return;
        }
        LOG.debug("back from {} to {}", current, better.get());
        reaching.goBack(better.get(), this::stay);
    }

    private void stay() {
        if (phase != Phase.ESTABLISHED) {
            return;
        }
        if (current.transport().isWebSocket()) {
            // The line has one connection only: it was given up for the better one.
            over("connection to " + settings.name(current) + " given up", false);
        } else {
            lookForBetter();
        }
    }

    private void run(Runnable task) {
        queue.execute(() -> {
            try {
                if (phase != Phase.CLOSED) {
                    task.run();
                }
            } catch (RuntimeException fault) {
                LOG.warn("fault in the flow to {}", settings.destination().host(), fault);
            }
        });
    }

    FlowSettings settings() {
        return settings;
    }
}

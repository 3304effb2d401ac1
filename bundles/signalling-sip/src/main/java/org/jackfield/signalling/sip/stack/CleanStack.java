package org.jackfield.signalling.sip.stack;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.EventScanner;
import gov.nist.javax.sip.EventWrapper;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPMessageValve;
import gov.nist.javax.sip.stack.SIPTransaction;
import gov.nist.javax.sip.stack.SIPTransactionErrorEvent;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.IOExceptionEvent;
import javax.sip.ListeningPoint;
import javax.sip.PeerUnavailableException;
import javax.sip.SipProvider;
import javax.sip.TransactionState;
import org.jackfield.signalling.sip.stack.channel.ChannelStack;
import org.jackfield.signalling.sip.stack.connection.ConnectionLimits;
import org.jackfield.signalling.sip.stack.connection.ConnectionPoint;
import org.jackfield.signalling.sip.stack.connection.ConnectionProcessor;
import org.jackfield.signalling.sip.stack.websocket.WebSocketProcessor;

/**
 * The stack, corrected in five places.
 *
 * <ul>
 *   <li>It stops without leaving its scanner thread behind, and with it its class loader.
 *   <li>It does not stop by itself when its last provider is deleted: lines come and go.
 *   <li>It gives a port back that is closed as soon as it was opened, and bounds what a flood takes ({@link
 *       CleanUdpProcessor}).
 *   <li>Its connections are our own ({@link ConnectionProcessor}): each listening point has its own, they are bounded, nobody waits
 *       for one, and what waits for an answer over one that is closed is told at once.
 *   <li>It sends messages between two of its own listening points over the network. Its short cut for that hands them to the
 *       listening point that sent them.
 * </ul>
 */
public final class CleanStack extends ChannelStack {

    private static final MessageProcessor[] NONE = {};
    private static final long IDLE_SECONDS = 2;

    private final ConnectionLimits connectionLimits;
    private final Map<String, ConnectionPoint> points = new ConcurrentHashMap<>();
    private final ExecutorService connectionThreads = threads();
    private volatile boolean stopping;

    private CleanStack(Properties properties) throws PeerUnavailableException {
        super(properties);
        this.connectionLimits = StackProperties.connectionLimits(properties);
    }

    /** As many as there are connections: these are bounded. */
    private static ExecutorService threads() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "jackfield-sip-connection-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Makes a stack and starts its threads.
     *
     * @param maxHeaders header lines of a message; one with more is dropped
     * @param filter sees each message before anything is allocated for it
     */
    public static CleanStack start(Properties properties, int maxHeaders, SIPMessageValve filter)
            throws PeerUnavailableException {
        // Until a logger is set the stack looks for log4j, which is not there.
        CommonLogger.legacyLogger = new Slf4jStackLogger();
        CleanStack stack = new CleanStack(properties);
        stack.setMessageParserFactory(owner -> new BoundedParser(maxHeaders));
        stack.setMessageProcessorFactory(
                (owner, address, port, transport) -> stack.processor(address, port, transport));
        sendFromListeningPoints(stack);
        stack.setRouter(new ChosenHopRouter(stack));
        stack.sipMessageValves.add(filter);
        return stack;
    }

    /**
     * Lets UDP go out from the port that listens, as for RFC 3581. Only the stack's own factory can tell it to: the flag has no
     * setter.
     */
    private static void sendFromListeningPoints(CleanStack stack) throws PeerUnavailableException {
        try {
            Field flag = SIPTransactionStack.class.getDeclaredField("udpFlag");
            flag.setAccessible(true);
            flag.setBoolean(stack, true);
        } catch (ReflectiveOperationException another) {
            throw new PeerUnavailableException("not the JAIN-SIP that this was made for", another);
        }
    }

    private MessageProcessor processor(InetAddress address, int port, String transport) throws IOException {
        return switch (transport.toUpperCase(Locale.ROOT)) {
            case ListeningPoint.UDP -> new CleanUdpProcessor(address, this, port);
            case "WS", "WSS" -> new WebSocketProcessor(address, this, port, transport);
            default -> connections(address, port, transport);
        };
    }

    private ConnectionProcessor connections(InetAddress address, int port, String transport) {
        ConnectionPoint point = points.remove(key(address, port, transport));
        return new ConnectionProcessor(
                this, connectionLimits, address, port, transport, point == null ? ConnectionPoint.PLAIN : point);
    }

    /** Says what is asked of the connections of a listening point that is made next. */
    public void prepare(InetAddress address, int port, String transport, ConnectionPoint point) {
        points.put(key(address, port, transport), point);
    }

    private static String key(InetAddress address, int port, String transport) {
        return transport.toLowerCase(Locale.ROOT) + ':' + address.getHostAddress() + '/' + port;
    }

    /** Returns the bounds of connections. */
    public ConnectionLimits connectionLimits() {
        return connectionLimits;
    }

    @Override
    public Executor connectionThreads() {
        return connectionThreads;
    }

    /** Asked by the short cut described above, and when the stack stops. */
    @Override
    protected MessageProcessor[] getMessageProcessors() {
        return stopping ? super.getMessageProcessors() : NONE;
    }

    /** Called when the last provider is deleted, and by {@link #stop}. */
    @Override
    public void stopStack() {
        if (stopping) {
            super.stopStack();
        }
    }

    /**
     * Ends all transactions of a provider whose listening points are going to be deleted: their timers would go on sending, over
     * listening points that are no more.
     *
     * @return the application data of those requests of ours whose final response was still awaited
     */
    public List<Object> endTransactions(SipProvider provider) {
        List<Object> unanswered = new ArrayList<>();
        List<SIPTransaction> transactions = new ArrayList<>(clientTransactionTable.values());
        transactions.addAll(serverTransactionTable.values());
        for (SIPTransaction transaction : transactions) {
            if (transaction.getSipProvider() == provider) {
                boolean isAwaited =
                        transaction instanceof SIPClientTransaction && isUnanswered(transaction.getInternalState());
                if (isAwaited && transaction.getApplicationData() != null) {
                    unanswered.add(transaction.getApplicationData());
                }
                transaction.disableRetransmissionTimer();
                transaction.disableTimeoutTimer();
                transaction.setState(TransactionState._TERMINATED);
                removeTransaction(transaction);
            }
        }
        return unanswered;
    }

    @Override
    public void failTransactions(MessageChannel channel) {
        for (SIPTransaction transaction : clientTransactionTable.values()) {
            if (transaction.getMessageChannel() == channel && isUnanswered(transaction.getInternalState())) {
                // Through the stack's queue: responses that came before are heard before.
                transaction.raiseErrorEvent(SIPTransactionErrorEvent.TRANSPORT_ERROR);
            }
        }
    }

    /** One that has its final response waits only for that to come again. */
    private static boolean isUnanswered(int state) {
        return state >= TransactionState._CALLING && state <= TransactionState._PROCEEDING;
    }

    /** Stops all threads and gives all ports back. */
    @Override
    public void stop() {
        stopping = true;
        EventScanner scanner = getEventScanner();
        super.stop();
        connectionThreads.shutdownNow();
        if (scanner != null) {
            // It looks whether it has been stopped only after an event.
            scanner.addEvent(new EventWrapper(new IOExceptionEvent(this, "", 0, ""), null));
        }
    }
}

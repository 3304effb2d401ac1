package org.jackfield.signalling.sip.stack.connection;

import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.RequestLine;
import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.stack.ConnectionOrientedMessageChannel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import javax.sip.address.Hop;
import org.jackfield.signalling.sip.stack.channel.ClosedChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, as the stack's channel. Who sends never waits: messages are queued, and a thread of the connection's makes the
 * connection, secures it and writes. When it is over, what waits for an answer that would come over it is told at once.
 */
public final class Connection extends ConnectionOrientedMessageChannel implements ClosedChannel {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** Messages of the largest size that may wait for a slow receiver. */
    private static final int MOST_WAITING = 64;

    /** Headers without which a message cannot be answered. */
    private static final Set<Class<?>> NEEDED = Set.of(
            From.class,
            To.class,
            CSeq.class,
            Via.class,
            CallID.class,
            ContentLength.class,
            RequestLine.class,
            StatusLine.class);

    private final ConnectionProcessor home;
    private final String name;
    private final boolean isAccepted;
    private final SendQueue outgoing;
    private final KeepAlive keepAlive = new KeepAlive();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final AtomicReference<String> closed = new AtomicReference<>();
    private volatile Socket plain;
    private volatile OutputStream out;

    /**
     * Makes one that connects when something is sent.
     *
     * @param name who must be there, for a handshake
     * @param address where to; null: where that name is
     */
    Connection(ConnectionProcessor home, String key, String name, InetAddress address, int port) {
        this(home, key, name, false);
        this.peerAddress = address;
        this.peerPort = port;
    }

    /** Makes one that another side has connected. */
    Connection(ConnectionProcessor home, Socket accepted) {
        this(home, ConnectionProcessor.key(accepted.getInetAddress(), accepted.getPort()), "", true);
        this.plain = accepted;
        this.mySock = accepted;
        this.peerAddress = accepted.getInetAddress();
        this.peerPort = accepted.getPort();
    }

    private Connection(ConnectionProcessor home, String key, String name, boolean isAccepted) {
        super(home.getSIPStack());
        this.home = home;
        this.name = name;
        this.isAccepted = isAccepted;
        this.messageProcessor = home;
        this.key = key;
        this.myAddress = home.getIpAddress().getHostAddress();
        this.myPort = home.getPort();
        this.peerProtocol = home.getTransport();
        this.outgoing = new SendQueue(MOST_WAITING * home.limits().maxMessageSize());
        // Otherwise the stack would keep it once more, by another key.
        this.isCached = true;
    }

    /** Makes the connection now; completes when it can be sent over, or with the reason why it cannot. */
    CompletionStage<Void> open() {
        write();
        return opened.minimalCompletionStage();
    }

    /** Takes a connection that was accepted into service. Called on a thread of its own. */
    void serve() {
        try {
            DeadPeers.notice(plain);
            become(home.guarded(plain, () -> home.point().security().accepted(plain)));
        } catch (IOException | RuntimeException refused) {
            end(reason(refused));
            return;
        }
        write();
        read();
    }

    @Override
    public void sendMessage(SIPMessage message) throws IOException {
        if (message instanceof SIPResponse response && closed.get() != null && !isSecure()) {
            // Nobody answers there any more: to where the Via says (RFC 3261 section 18.2.2).
            home.createMessageChannel(peerAddress, response.getTopmostVia().getPort())
                    .sendMessage(message);
            return;
        }
        send(message.encodeAsBytes(getTransport()));
        message.setRemoteAddress(peerAddress);
        message.setRemotePort(peerPort);
        message.setLocalAddress(home.getIpAddress());
        message.setLocalPort(getPort());
    }

    @Override
    public void sendMessage(SIPMessage message, Hop hop) throws IOException {
        sendMessage(message);
    }

    @Override
    protected void sendMessage(byte[] message, boolean retry) throws IOException {
        send(message);
    }

    @Override
    protected void sendMessage(byte[] message, InetAddress address, int port, boolean retry) throws IOException {
        send(message);
    }

    private void send(byte[] message) throws IOException {
        if (!outgoing.offer(message)) {
            end("the other side reads too slowly");
        }
        if (closed.get() != null) {
            throw new IOException(closed.get());
        }
        write();
    }

    /** Sends something whose loss does no harm. */
    void sendQuietly(byte[] octets) {
        try {
            send(octets);
        } catch (IOException notSent) {
            LOG.trace("{}: not sent", key, notSent);
        }
    }

    private void write() {
        boolean isShakingHands = isAccepted && out == null;
        if (!isShakingHands && outgoing.begin()) {
            try {
                home.execute(this::writeNow);
            } catch (RuntimeException stopped) {
                end("the stack has stopped");
            }
        }
    }

    private void writeNow() {
        try {
            if (out == null) {
                connect();
            }
            for (byte[] next = outgoing.next(); next != null; next = outgoing.next()) {
                out.write(next);
                out.flush();
            }
        } catch (IOException | RuntimeException broken) {
            end(reason(broken));
        }
    }

    private void connect() throws IOException {
        InetAddress address = peerAddress == null ? InetAddress.getByName(name) : peerAddress;
        peerAddress = address;
        Socket socket = home.socket(address, peerPort);
        plain = socket;
        if (closed.get() != null) {
            socket.close();
        }
        DeadPeers.notice(socket);
        become(home.guarded(socket, () -> home.point().security().connected(socket, name, peerPort)));
        home.connectedFrom(socket.getLocalPort());
        home.alsoKnownAs(key(), this);
        if (closed.get() != null) {
            throw new IOException(closed.get());
        }
        home.execute(this::read);
        new Pinging(home.getSIPStack().getTimer(), home.point().keepAlive(), this, keepAlive).begin();
        opened.complete(null);
    }

    private String key() {
        return ConnectionProcessor.key(peerAddress, peerPort);
    }

    private void become(Socket secured) throws IOException {
        secured.setTcpNoDelay(true);
        mySock = secured;
        out = secured.getOutputStream();
    }

    /** Reads until the connection is over. */
    private void read() {
        try {
            MessageParser parser = sipStack.getMessageParserFactory().createMessageParser(sipStack);
            TimedInput in = new TimedInput(mySock);
            new MessageReader(in, home.limits(), isAccepted).read(new MessageReader.Found() {

                @Override
                public void message(byte[] head, byte[] body) throws IOException {
                    keepAlive.message();
                    arrived(parser, head, body);
                }

                @Override
                public void lineBreak(boolean moreFollows) throws IOException {
                    byte[] answer = keepAlive.lineBreak(moreFollows);
                    if (answer.length > 0) {
                        send(answer);
                    }
                }
            });
        } catch (IOException | RuntimeException over) {
            end(reason(over));
        } finally {
            // After an error the socket must not stay open, with nobody who reads.
            end("the connection broke");
        }
    }

    private void arrived(MessageParser parser, byte[] head, byte[] body) throws IOException {
        try {
            SIPMessage message = parser.parseSIPMessage(head, false, false, this);
            if (message != null) {
                if (body.length > 0) {
                    message.setMessageContent(body);
                }
                processMessage(message);
            }
        } catch (ParseException unreadable) {
            LOG.debug("{}: a message was dropped: {}", key, unreadable.getMessage());
        } catch (IOException broken) {
            throw broken;
        } catch (Exception unfit) {
            throw new IOException("the other side sent a message that is unfit", unfit);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // So does the stack.
    public void handleException(ParseException cause, SIPMessage message, Class header, String value, String text)
            throws ParseException {
        if (header == null || !NEEDED.contains(header)) {
            message.addUnparsed(value);
            return;
        }
        if (message instanceof SIPRequest && !text.startsWith("ACK ")) {
            String refusal = createBadReqRes(text, cause);
            if (refusal != null) {
                sendQuietly(refusal.getBytes(StandardCharsets.UTF_8));
            }
        }
        throw cause;
    }

    /** Ends it, from whichever side; the first reason counts. */
    void end(String why) {
        if (!closed.compareAndSet(null, why)) {
            home.forget(this);
            return;
        }
        isRunning = false;
        Socket socket = plain;
        if (socket != null) {
            try {
                // Beneath a TLS socket: that one would wait for who is writing.
                socket.close();
            } catch (IOException already) {
                LOG.trace("{}: not closed", key, already);
            }
        }
        outgoing.clear();
        opened.completeExceptionally(new IOException(why));
        home.closed(this, why);
    }

    /** Returns whether it can be sent over. */
    boolean isOpen() {
        return out != null && closed.get() == null;
    }

    @Override
    public Optional<String> whyClosed() {
        return Optional.ofNullable(closed.get());
    }

    @Override
    protected void close(boolean removeSocket, boolean stopKeepAliveTask) {
        end("closed by this side");
    }

    @Override
    protected void uncache() {
        // It goes when it is over.
    }

    @Override
    public String getTransport() {
        return home.getTransport().toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean isSecure() {
        return home.isSecure();
    }

    /** Returns whether who is there has shown to be somebody else than that, as far as it was asked. */
    boolean isOfAnother(String wanted) {
        return isSecure() && !isAccepted && !name.equals(wanted);
    }

    /** Returns whether another side has connected. */
    boolean isAccepted() {
        return isAccepted;
    }

    /** Returns where the other side is; without an address while its name is not looked up. */
    InetSocketAddress remote() {
        InetAddress address = peerAddress;
        return address == null
                ? InetSocketAddress.createUnresolved(name, peerPort)
                : new InetSocketAddress(address, peerPort);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}

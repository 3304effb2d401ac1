package org.jackfield.signalling.sip.stack.websocket;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.RawMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sip.address.Hop;
import org.jackfield.signalling.sip.stack.channel.ClosedChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WebSocket as the stack's transactions see it. */
final class WebSocketChannel extends MessageChannel
        implements RawMessageChannel, ClosedChannel, WebSocketConnection.Owner {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketChannel.class);
    private static final String RESPONSE = "SIP/2.0 ";

    private final WebSocketProcessor processor;
    private final SIPTransactionStack stack;
    private final InetSocketAddress remote;
    private final MessageReader reader;
    private final MessageDelivery delivery;
    private final WebSocketConnection connection;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    /**
     * Makes a channel whose connection is not open yet.
     *
     * @param remote the server's address, resolved
     */
    WebSocketChannel(WebSocketProcessor processor, InetSocketAddress remote, WebSocketTimers timers) {
        this.processor = processor;
        this.messageProcessor = processor;
        this.stack = processor.getSIPStack();
        this.remote = remote;
        this.reader = new MessageReader(stack.getMessageParserFactory().createMessageParser(stack));
        this.delivery = new MessageDelivery(stack, this, remote);
        this.connection = new WebSocketConnection(this, timers, stack.getMaxMessageSize());
    }

    WebSocketConnection connection() {
        return connection;
    }

    /** Completes when messages can be sent over it, or with the reason why they cannot. */
    CompletableFuture<Void> opened() {
        return opened;
    }

    InetSocketAddress remote() {
        return remote;
    }

    @Override
    public void received(byte[] message) {
        if (!MessageReader.isSip(message)) {
            LOG.debug("{}: {} octets came that are no SIP message", processor.server(), message.length);
            return;
        }
        try {
            delivery.deliver(reader.read(message));
        } catch (ParseException notSip) {
            LOG.debug("{}: a message was not read: {}", processor.server(), ConnectFailures.detail(notSip));
            refuse(message, notSip);
        } catch (IOException notAnswered) {
            LOG.debug("{}: a message was not answered: {}", processor.server(), ConnectFailures.detail(notAnswered));
        }
    }

    private void refuse(byte[] message, ParseException fault) {
        String text = new String(message, StandardCharsets.UTF_8);
        String response = text.startsWith("SIP/") || text.startsWith("ACK ") ? null : createBadReqRes(text, fault);
        if (response == null) {
            return;
        }
        try {
            connection.send(response.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notAnswered) {
            LOG.debug("{}: a message was not refused", processor.server(), notAnswered);
        }
    }

    @Override
    public Optional<String> whyClosed() {
        return connection.whyClosed();
    }

    @Override
    public void lost(String why) {
        processor.lost(this, why);
    }

    @Override
    public void processMessage(SIPMessage message) throws IOException, ParseException {
        delivery.deliver(message);
    }

    @Override
    public void sendMessage(SIPMessage message) throws IOException {
        send(message.encodeAsBytes(getTransport()), message instanceof SIPResponse);
        message.setRemoteAddress(remote.getAddress());
        message.setRemotePort(remote.getPort());
        message.setLocalAddress(processor.getIpAddress());
        message.setLocalPort(getPort());
    }

    /** Sends it to the server, whatever the hop: there is one connection, to one server. */
    @Override
    public void sendMessage(SIPMessage message, Hop hop) throws IOException {
        sendMessage(message);
    }

    @Override
    protected void sendMessage(byte[] message, InetAddress address, int port, boolean reconnect) throws IOException {
        send(
                message,
                new String(message, 0, Math.min(message.length, RESPONSE.length()), StandardCharsets.US_ASCII)
                        .equals(RESPONSE));
    }

    /** A response whose connection is gone goes over the next one to the same server (RFC 3261 section 18.2.2). */
    private void send(byte[] message, boolean isResponse) throws IOException {
        if (isResponse && !connection.isOpen()) {
            processor.open().connection.send(message);
        } else {
            connection.send(message);
        }
    }

    /** Does nothing: transactions come and go, the connection belongs to the account. */
    @Override
    public void close() {
        LOG.trace("{}: a transaction lets go of the connection", processor.server());
    }

    @Override
    public SIPTransactionStack getSIPStack() {
        return stack;
    }

    @Override
    public String getTransport() {
        return processor.getTransport();
    }

    @Override
    public boolean isReliable() {
        return true;
    }

    @Override
    public boolean isSecure() {
        return processor.isSecure();
    }

    @Override
    public String getPeerAddress() {
        return remote.getAddress().getHostAddress();
    }

    @Override
    protected InetAddress getPeerInetAddress() {
        return remote.getAddress();
    }

    @Override
    protected String getPeerProtocol() {
        return getTransport();
    }

    @Override
    public int getPeerPort() {
        return remote.getPort();
    }

    @Override
    public int getPeerPacketSourcePort() {
        return remote.getPort();
    }

    @Override
    public InetAddress getPeerPacketSourceAddress() {
        return remote.getAddress();
    }

    @Override
    public String getKey() {
        return getKey(remote.getAddress(), remote.getPort(), getTransport());
    }

    @Override
    public String getViaHost() {
        return processor.getIpAddress().getHostAddress();
    }

    @Override
    public int getViaPort() {
        return processor.getPort();
    }
}

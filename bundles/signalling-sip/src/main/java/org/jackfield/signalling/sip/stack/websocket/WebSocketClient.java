package org.jackfield.signalling.sip.stack.websocket;

import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the WebSockets of one account: TLS 1.2 and 1.3 with host name verification and SNI, which are the JDK's. */
final class WebSocketClient {

    private static final String SUBPROTOCOL = "sip";

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketClient.class);

    private final HttpClient http;
    private final Executor threads;
    private final Duration timeout;

    WebSocketClient(SSLContext tls, Duration timeout, Executor threads) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        this.timeout = timeout;
        this.threads = threads;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(tls)
                .sslParameters(parameters)
                .executor(threads)
                .build();
    }

    /** Shakes hands; the listener reads nothing yet. */
    CompletableFuture<WebSocket> open(URI server, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .subprotocols(SUBPROTOCOL)
                .connectTimeout(timeout)
                .buildAsync(server, listener)
                .thenCompose(WebSocketClient::withSubprotocol);
    }

    /** A server that does not name the subprotocol does not speak SIP (RFC 7118 section 4.1). */
    private static CompletableFuture<WebSocket> withSubprotocol(WebSocket socket) {
        if (socket.getSubprotocol().equals(SUBPROTOCOL)) {
            return CompletableFuture.completedFuture(socket);
        }
        var unused = socket.sendClose(CloseCodes.REFUSED, "subprotocol sip wanted")
                .whenComplete((again, fault) -> socket.abort());
        return CompletableFuture.failedFuture(
                new ProtocolException("the server does not accept the subprotocol " + SUBPROTOCOL));
    }

    /** Ends its thread when the last connection is over. Before Java 21 the thread ends when nobody refers to the client. */
    void close() {
        if (http instanceof AutoCloseable closeable) {
            threads.execute(() -> close(closeable));
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception fault) {
            LOG.debug("a client was not closed", fault);
        }
    }
}

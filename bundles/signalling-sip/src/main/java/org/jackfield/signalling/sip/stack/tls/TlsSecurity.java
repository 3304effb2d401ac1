package org.jackfield.signalling.sip.stack.tls;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jackfield.signalling.sip.stack.connection.ConnectionSecurity;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;

/** TLS of one account: versions 1.2 and 1.3, and never without knowing that the server is the one that was meant. */
public final class TlsSecurity implements ConnectionSecurity {

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;
    private final ClientAuthentication clients;

    private TlsSecurity(SSLContext context, ClientAuthentication clients) {
        this.context = context;
        this.clients = clients;
    }

    /**
     * Reads what the policy names.
     *
     * @throws SignallingException when it cannot be used; it names the setting and the file
     */
    public static TlsSecurity of(TlsPolicy policy) throws SignallingException {
        return new TlsSecurity(TlsContexts.make(policy), policy.clientAuthentication());
    }

    @Override
    public Socket connected(Socket socket, String name, int port) throws IOException {
        String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        // Looks whether the certificate is for that host; the JDK's sockets do not unless they are told.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        return shaken(secured, host);
    }

    @Override
    public Socket accepted(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        switch (clients) {
            case NONE -> parameters.setWantClientAuth(false);
            case WANTED -> parameters.setWantClientAuth(true);
            case NEEDED -> parameters.setNeedClientAuth(true);
        }
        secured.setSSLParameters(parameters);
        return shaken(secured, socket.getInetAddress().getHostAddress());
    }

    private static Socket shaken(SSLSocket socket, String peer) throws IOException {
        try {
            socket.startHandshake();
            // In TLS 1.2 the other side could ask for handshakes again and again.
            socket.setEnableSessionCreation(false);
            return socket;
        } catch (IOException failed) {
            throw TlsRefusal.of(peer, failed);
        }
    }
}

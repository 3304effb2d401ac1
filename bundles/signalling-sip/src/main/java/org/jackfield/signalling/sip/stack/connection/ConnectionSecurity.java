package org.jackfield.signalling.sip.stack.connection;

import java.io.IOException;
import java.net.Socket;

/** What is done to a socket before anything is sent over it. Called on threads of the connections; may block. */
public interface ConnectionSecurity {

    /** TCP: nothing. */
    ConnectionSecurity NONE = new ConnectionSecurity() {

        @Override
        public Socket connected(Socket socket, String name, int port) {
            return socket;
        }

        @Override
        public Socket accepted(Socket socket) {
            return socket;
        }
    };

    /**
     * Secures a connection that was made from here.
     *
     * @param name host as it was configured, or as it stands in the URI: who must be there
     * @throws IOException when the other side is not the one that was meant; its message says why
     */
    Socket connected(Socket socket, String name, int port) throws IOException;

    /**
     * Secures a connection that another side has made.
     *
     * @throws IOException when the other side is refused; its message says why
     */
    Socket accepted(Socket socket) throws IOException;
}

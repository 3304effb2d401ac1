package org.jackfield.signalling.sip.stack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Accepts connections of which reading fails when the first octet does not come in time; later ones may take as long as they like. */
final class ImpatientServerSocket extends ServerSocket {

    private static final int USUAL_BACKLOG = 0;

    private final int silence;

    /**
     * Listens.
     *
     * @param silence milliseconds until the first octet must have come
     */
    ImpatientServerSocket(int port, InetAddress address, int silence) throws IOException {
        super(port, USUAL_BACKLOG, address);
        this.silence = silence;
    }

    @Override
    public Socket accept() throws IOException {
        ImpatientSocket accepted = new ImpatientSocket();
        implAccept(accepted);
        accepted.setSoTimeout(silence);
        return accepted;
    }

    private static final class ImpatientSocket extends Socket {

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {

                private boolean hasBegun;

                @Override
                public int read(byte[] octets, int begin, int length) throws IOException {
                    int count = super.read(octets, begin, length);
                    if (!hasBegun) {
                        hasBegun = true;
                        setSoTimeout(0);
                    }
                    return count;
                }
            };
        }
    }
}

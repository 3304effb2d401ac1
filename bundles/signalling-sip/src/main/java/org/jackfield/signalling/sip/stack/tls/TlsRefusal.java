package org.jackfield.signalling.sip.stack.tls;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

/** Says in one line why a handshake failed. */
final class TlsRefusal {

    private static final int MOST_CAUSES = 16;

    private TlsRefusal() {}

    /**
     * Makes the exception to tell.
     *
     * @param peer the other side, as it is named here
     */
    static IOException of(String peer, IOException failed) {
        boolean isCertificate = false;
        Throwable innermost = failed;
        Throwable cause = failed;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            isCertificate |= cause instanceof CertificateException;
            innermost = cause;
            cause = cause.getCause();
        }
        return new IOException(
                (isCertificate ? "certificate of " : "TLS with ") + peer + ": " + text(innermost), failed);
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (cause instanceof CertificateExpiredException) {
            return "it has expired, " + message;
        }
        return cause instanceof CertificateNotYetValidException ? "it is not valid yet, " + message : message;
    }
}

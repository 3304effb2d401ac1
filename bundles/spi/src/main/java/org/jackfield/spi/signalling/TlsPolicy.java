package org.jackfield.spi.signalling;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whom a line trusts over TLS, and who it is. TLS 1.2 and 1.3 are spoken, and the name of a server is always verified (RFC
 * 5922). No text shows the passwords.
 *
 * @param trustStore certificates of the authorities that are trusted, PEM or PKCS #12; empty: those of the JVM
 * @param trustStorePassword password of a PKCS #12 trust store; may be empty
 * @param pinnedCertificates SHA-256 of certificates in DER, 64 lower case hexadecimal digits each; when there are any, a server
 *     must show one of them, and needs neither an authority nor a certain name
 * @param keyStore our own certificate and key, PKCS #12; empty: none, which serves no TLS
 * @param keyStorePassword its password
 * @param clientAuthentication whether those who call over TLS must show a certificate
 */
public record TlsPolicy(
        Optional<Path> trustStore,
        String trustStorePassword,
        List<String> pinnedCertificates,
        Optional<Path> keyStore,
        String keyStorePassword,
        ClientAuthentication clientAuthentication) {

    /** The trust of the JVM, and no certificate of our own. */
    public static final TlsPolicy DEFAULT =
            new TlsPolicy(Optional.empty(), "", List.of(), Optional.empty(), "", ClientAuthentication.NONE);

    /** Whether those who connect to us must show a certificate. */
    public enum ClientAuthentication {
        /** They are not asked. */
        NONE,
        /** They are asked; one that is shown must be trusted. */
        WANTED,
        /** Without a trusted one they are refused. */
        NEEDED
    }

    /** Refuses missing values, copies the list. */
    public TlsPolicy {
        requireNonNull(trustStore, "trustStore");
        requireNonNull(trustStorePassword, "trustStorePassword");
        pinnedCertificates = List.copyOf(pinnedCertificates);
        requireNonNull(keyStore, "keyStore");
        requireNonNull(keyStorePassword, "keyStorePassword");
        requireNonNull(clientAuthentication, "clientAuthentication");
    }

    @Override
    public String toString() {
        return "TlsPolicy[trustStore=" + trustStore.map(Path::toString).orElse("of the JVM") + ", pinnedCertificates="
                + pinnedCertificates + ", keyStore="
                + keyStore.map(Path::toString).orElse("none")
                + ", clientAuthentication=" + clientAuthentication + ']';
    }
}

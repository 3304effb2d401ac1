package org.jackfield.signalling.sip.stack.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import org.jackfield.spi.signalling.SignallingException;

/** Reads certificates and keys from files. A refusal names the setting and the file, never the password. */
final class CertificateStores {

    private static final long LARGEST = 16L << 20;
    private static final String PEM = "-----BEGIN ";

    private CertificateStores() {}

    /** Returns the certificates of a trust store, PEM or PKCS #12. */
    static KeyStore trust(Path file, String password) throws SignallingException {
        byte[] content = content("trustStore", file);
        try {
            KeyStore store = isPem(content) ? pem(content) : KeyStore.getInstance(file.toFile(), characters(password));
            if (Collections.list(store.aliases()).stream().noneMatch(alias -> isCertificate(store, alias))) {
                throw refused("trustStore", file, "has no certificate that is trusted", null);
            }
            return store;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw refused("trustStore", file, "cannot be read: " + reason(unreadable), unreadable);
        }
    }

    /** Returns a PKCS #12 store with a key of ours. */
    static KeyStore keys(Path file, String password) throws SignallingException {
        content("keyStore", file);
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), characters(password));
            if (Collections.list(store.aliases()).stream().noneMatch(alias -> isKey(store, alias))) {
                throw refused("keyStore", file, "has no private key with a certificate", null);
            }
            return store;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw refused("keyStore", file, "cannot be read: " + reason(unreadable), unreadable);
        }
    }

    private static byte[] content(String setting, Path file) throws SignallingException {
        try {
            if (!Files.isRegularFile(file)) {
                throw refused(setting, file, "is not a file", null);
            }
            if (Files.size(file) > LARGEST) {
                throw refused(setting, file, "has more than " + LARGEST + " octets", null);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw refused(setting, file, "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean isPem(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(PEM);
    }

    private static KeyStore pem(byte[] content) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(content))) {
            store.setCertificateEntry("authority" + number, certificate);
            number++;
        }
        return store;
    }

    private static boolean isCertificate(KeyStore store, String alias) {
        try {
            return store.isCertificateEntry(alias);
        } catch (GeneralSecurityException notLoaded) {
            return false;
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException notLoaded) {
            return false;
        }
    }

    /** Without a password the JDK does not look whether a store was changed. */
    private static char[] characters(String password) {
        return password.isEmpty() ? null : password.toCharArray();
    }

    private static String reason(Exception unreadable) {
        return unreadable.getMessage() == null ? unreadable.getClass().getSimpleName() : unreadable.getMessage();
    }

    private static SignallingException refused(String setting, Path file, String why, Exception cause) {
        return new SignallingException(setting + " is " + file + ", which " + why, cause);
    }
}

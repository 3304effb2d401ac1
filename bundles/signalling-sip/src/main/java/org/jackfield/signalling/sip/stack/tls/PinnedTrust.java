package org.jackfield.signalling.sip.stack.tls;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts servers by the SHA-256 of their certificate, of which neither the issuer nor the name matters then, but the validity does.
 * Clients are trusted as if nothing were pinned.
 */
final class PinnedTrust extends X509ExtendedTrustManager {

    private final Set<String> pinned;
    private final X509ExtendedTrustManager forClients;

    PinnedTrust(Collection<String> pinned, X509ExtendedTrustManager forClients) {
        this.pinned = pinned.stream().map(hex -> hex.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.forClients = forClients;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain == null || chain.length == 0) {
            throw new CertificateException("there is none");
        }
        chain[0].checkValidity();
        String shown = sha256(chain[0].getEncoded());
        if (!pinned.contains(shown)) {
            throw new CertificateException("its SHA-256 is " + shown + ", which is not among the pinned ones");
        }
    }

    static String sha256(byte[] certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        forClients.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        forClients.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        forClients.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return forClients.getAcceptedIssuers();
    }
}

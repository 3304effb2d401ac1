package org.jackfield.signalling.sip.stack.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jackfield.spi.signalling.SignallingException;
import org.jackfield.spi.signalling.TlsPolicy;

/** Makes what the JDK calls a context of what an account says of TLS; for SIP over TLS and for secure WebSocket alike. */
public final class TlsContexts {

    private static final String TLS = "TLS";

    private TlsContexts() {}

    /**
     * Reads the stores that the policy names.
     *
     * @throws SignallingException when one cannot be used; it names the setting and the file
     */
    public static SSLContext make(TlsPolicy policy) throws SignallingException {
        try {
            if (isUsual(policy)) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance(TLS);
            context.init(keys(policy), trust(policy), null);
            return context;
        } catch (GeneralSecurityException unfit) {
            throw new SignallingException("TLS cannot be set up: " + unfit.getMessage(), unfit);
        }
    }

    private static boolean isUsual(TlsPolicy policy) {
        return policy.trustStore().isEmpty()
                && policy.pinnedCertificates().isEmpty()
                && policy.keyStore().isEmpty();
    }

    private static KeyManager[] keys(TlsPolicy policy) throws SignallingException, GeneralSecurityException {
        if (policy.keyStore().isEmpty()) {
            return new KeyManager[0];
        }
        KeyStore store = CertificateStores.keys(policy.keyStore().get(), policy.keyStorePassword());
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        try {
            factory.init(store, policy.keyStorePassword().toCharArray());
        } catch (GeneralSecurityException notTheKeys) {
            throw new SignallingException(
                    "keyStore is " + policy.keyStore().get() + ", whose key cannot be read with keyStorePassword",
                    notTheKeys);
        }
        return factory.getKeyManagers();
    }

    private static TrustManager[] trust(TlsPolicy policy) throws SignallingException, GeneralSecurityException {
        KeyStore store = policy.trustStore().isEmpty()
                ? null
                : CertificateStores.trust(policy.trustStore().get(), policy.trustStorePassword());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        TrustManager[] managers = factory.getTrustManagers();
        return policy.pinnedCertificates().isEmpty()
                ? managers
                : new TrustManager[] {new PinnedTrust(policy.pinnedCertificates(), forCertificates(managers))};
    }

    private static X509ExtendedTrustManager forCertificates(TrustManager[] managers) throws GeneralSecurityException {
        return Arrays.stream(managers)
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("the JVM has no trust manager for certificates"));
    }
}

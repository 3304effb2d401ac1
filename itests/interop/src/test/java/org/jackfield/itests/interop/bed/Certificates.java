package org.jackfield.itests.interop.bed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** An authority and what it has signed: one certificate for the PBX, and one for another host. */
public final class Certificates {

    /** Password of the stores. */
    public static final String PASSWORD = "interop";

    private static final String NAMES = "DNS:pbx.test,DNS:localhost,IP:127.0.0.1,IP:127.0.3.1,IP:::1";
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final List<String> KEY =
            List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes");

    private final Path folder;

    /** Makes them in this folder, which serves for the whole run, unless they are there already. */
    Certificates(Path folder) {
        this.folder = folder;
        if (Files.exists(trustStore())) {
            return;
        }
        authority();
        certificate("pbx", "pbx.test", NAMES);
        certificate("elsewhere", "elsewhere.test", "DNS:elsewhere.test");
        openssl("pkcs12 -export -inkey pbx.key -in pbx.pem -out pbx.p12 -passout pass:" + PASSWORD);
        store();
    }

    /** Returns the authority's certificate, as PEM. */
    public Path authorityFile() {
        return folder.resolve("ca.pem");
    }

    /** Returns a PKCS #12 store with the authority's certificate. */
    public Path trustStore() {
        return folder.resolve("trust.p12");
    }

    /** Returns a PKCS #12 store with the key and the certificate of the PBX, which names the addresses of everybody here. */
    public Path keyStore() {
        return folder.resolve("pbx.p12");
    }

    /** Returns the SHA-256 of a certificate in this folder, in hexadecimal. */
    public String fingerprint(String file) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(read(file).getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the folder with {@code pbx.key}, {@code pbx.pem}, {@code elsewhere.key} and {@code elsewhere.pem}. */
    public Path folder() {
        return folder;
    }

    private void authority() {
        openssl("req -x509 -days 30 -subj /CN=interop-CA -keyout ca.key -out ca.pem"
                + " -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign");
    }

    private void certificate(String file, String host, String names) {
        openssl("req -subj /CN=%s -keyout %s.key -out %s.csr".formatted(host, file, file));
        Server.write(
                folder.resolve(file + ".ext"),
                "subjectAltName=" + names + "\nextendedKeyUsage=serverAuth,clientAuth\n");
        openssl("x509 -req -in %s.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile %s.ext -out %s.pem"
                .formatted(file, file, file));
    }

    private void openssl(String arguments) {
        List<String> words = List.of(arguments.split(" "));
        List<String> command = new java.util.ArrayList<>(List.of("openssl"));
        command.addAll(words);
        if (words.get(0).equals("req")) {
            command.addAll(2, KEY);
        }
        Server openssl = Server.start("openssl", folder, command);
        if (openssl.awaitEnd(BOUND) != 0) {
            throw new AssertionError(command + " failed: " + openssl.log().tail());
        }
    }

    private void store() {
        try (OutputStream out = Files.newOutputStream(trustStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("ca", read("ca.pem"));
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private X509Certificate read(String file) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}

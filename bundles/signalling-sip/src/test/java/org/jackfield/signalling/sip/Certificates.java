package org.jackfield.signalling.sip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jackfield.spi.signalling.TlsPolicy;
import org.jackfield.spi.signalling.TlsPolicy.ClientAuthentication;

/** Certificates that are made for a test, with the JDK's keytool. */
final class Certificates {

    static final String PASSWORD = "secret-of-the-store";

    private final Path folder;

    Certificates(Path folder) throws Exception {
        this.folder = folder;
        keytool("-alias", "ca", "-dname", "CN=Test CA", "-ext", "bc:c");
    }

    /** Makes one for localhost, by all its names. */
    Certificates localhost() throws Exception {
        return signed("localhost", "-ext", "san=dns:localhost,ip:127.0.0.1,ip:::1");
    }

    /** Makes one for another host. */
    Certificates elsewhere() throws Exception {
        return signed("elsewhere", "-ext", "san=dns:pbx.example");
    }

    /** Makes one for localhost that has expired. */
    Certificates expired() throws Exception {
        return signed("expired", "-ext", "san=dns:localhost,ip:127.0.0.1", "-startdate", "-10d", "-validity", "5");
    }

    /** Makes one for localhost that nobody has signed. */
    Certificates stranger() throws Exception {
        keytool("-alias", "stranger", "-dname", "CN=stranger", "-ext", "san=dns:localhost,ip:127.0.0.1");
        return this;
    }

    private Certificates signed(String alias, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-alias", alias, "-dname", "CN=" + alias, "-signer", "ca"));
        arguments.addAll(List.of(more));
        keytool(arguments.toArray(String[]::new));
        return this;
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                all().toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    private Path all() {
        return folder.resolve("all.p12");
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(all().toFile(), PASSWORD.toCharArray());
    }

    /** Returns a PEM file with the authority. */
    Path authority() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("ca.pem");
        Files.writeString(
                file,
                "What stands around it is no matter.\n-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(store().getCertificate("ca").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return file;
    }

    /** Returns a PKCS #12 file with the authority as one that is trusted. */
    Path authorityStore() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", store().getCertificate("ca"));
        return written(trusted, folder.resolve("ca.p12"));
    }

    /** Returns a PKCS #12 file with one key and its certificates. */
    Path keys(String alias) throws IOException, GeneralSecurityException {
        KeyStore all = store();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        Certificate[] chain = all.getCertificateChain(alias);
        one.setKeyEntry(alias, all.getKey(alias, PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain);
        return written(one, folder.resolve(alias + ".p12"));
    }

    private static Path written(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    String sha256(String alias) throws IOException, GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(store().getCertificate(alias).getEncoded()));
    }

    /** Returns the policy of a side that shows a certificate and trusts the authority. */
    TlsPolicy showing(String alias, ClientAuthentication authentication) throws IOException, GeneralSecurityException {
        return new TlsPolicy(
                Optional.of(authority()), "", List.of(), Optional.of(keys(alias)), PASSWORD, authentication);
    }

    /** Returns the policy of a side that shows none and trusts the authority. */
    TlsPolicy trusting() throws IOException, GeneralSecurityException {
        return new TlsPolicy(Optional.of(authority()), "", List.of(), Optional.empty(), "", ClientAuthentication.NONE);
    }

    /** Returns the policy of a side that shows none and trusts certain certificates only. */
    static TlsPolicy pinning(String... pinned) {
        return new TlsPolicy(Optional.empty(), "", List.of(pinned), Optional.empty(), "", ClientAuthentication.NONE);
    }
}

package org.jackfield.itests.interop.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jackfield.itests.interop.peer.BaresipPhone;
import org.jackfield.itests.interop.peer.Browser;
import org.jackfield.itests.interop.peer.BrowserPhone;
import org.jackfield.itests.interop.peer.LinphonePhone;
import org.jackfield.itests.interop.peer.ToneFile;

/** The servers and phones of one test, each started when it is first asked for, all ended with it. */
public final class Bed implements AutoCloseable {

    private final Path folder;
    private final Certificates certificates;
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private Kamailio kamailio;
    private Rtpengine rtpengine;
    private Coturn coturn;
    private Browser browser;

    /**
     * Makes an empty bed.
     *
     * @param name of the test, which names the folder of its logs under {@code target/interop}
     */
    public Bed(String name) {
        if (System.getenv("JACKFIELD_ISOLATED") == null) {
            throw new AssertionError("these tests run in a network namespace of their own: ./test.sh interop");
        }
        Path all = everyTestsFolder();
        folder = all.resolve(name);
        clear(folder);
        certificates = new Certificates(all.resolve("certificates"));
    }

    /** Files of Kamailio and baresip cannot name a path with a space: then it lies among the temporary files. */
    private static Path everyTestsFolder() {
        Path usual = Template.home().resolve("target/interop");
        return usual.toString().contains(" ")
                ? Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "jackfield-interop-" + Integer.toHexString(usual.hashCode()))
                : usual;
    }

    /** Nothing of an earlier run is to be taken for what this one sees. */
    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the certificates of the servers. */
    public Certificates certificates() {
        return certificates;
    }

    /** Returns the PBX with its usual registrar. */
    public Kamailio kamailio() {
        return kamailio(Kamailio.Registrar.USUAL);
    }

    /** Returns the PBX with this registrar; a bed has one PBX. */
    public Kamailio kamailio(Kamailio.Registrar registrar) {
        if (kamailio == null) {
            kamailio = new Kamailio(folder.resolve("kamailio"), registrar, certificates);
            ends.push(kamailio::close);
        }
        return kamailio;
    }

    /** Returns the bridge between DTLS-SRTP and plain RTP. */
    public Rtpengine rtpengine() {
        if (rtpengine == null) {
            rtpengine = new Rtpengine(folder.resolve("rtpengine"));
            ends.push(rtpengine::close);
        }
        return rtpengine;
    }

    /** Returns the TURN server. */
    public Coturn coturn() {
        if (coturn == null) {
            coturn = new Coturn(folder.resolve("coturn"), certificates);
            ends.push(coturn::close);
        }
        return coturn;
    }

    /**
     * Starts a baresip that is reached directly, without a PBX, and has DTLS-SRTP and ICE.
     *
     * @param number 2001 to 2019
     * @param transport udp, tcp or tls
     * @param parameters further parameters of its account, for example {@code ;answermode=auto}
     */
    public BaresipPhone baresip(int number, String transport, String parameters) {
        String account = "<sip:" + number + '@' + Baresip.HOST + ";transport=" + transport + ">;regint=0"
                + ";mediaenc=dtls_srtp;medianat=ice" + parameters;
        Baresip baresip = start(number, account);
        int port = baresip.port() + (transport.equals("tls") ? 1 : 0);
        String uri = "sip:" + number + '@' + Baresip.HOST + ':' + port + ";transport=" + transport;
        return phone(baresip, number, uri);
    }

    /**
     * Starts a baresip that is registered at the PBX: 2001 to 2019 with DTLS-SRTP and ICE, 3001 to 3019 with plain RTP.
     *
     * @param number the number
     * @param transport udp, tcp or tls
     * @param parameters further parameters of its account
     */
    public BaresipPhone registeredBaresip(int number, String transport, String parameters) {
        String media = number < 3000 ? ";mediaenc=dtls_srtp;medianat=ice" : "";
        String account = "<sip:%d@%s>;auth_user=%d;auth_pass=pw%d;outbound=\"%s\";regint=300%s%s"
                .formatted(number, Kamailio.DOMAIN, number, number, kamailio().address(transport), media, parameters);
        Baresip baresip = start(number, account);
        baresip.log().await("200 OK", 1);
        return phone(baresip, number, Kamailio.uri(String.valueOf(number)));
    }

    /** Returns the browser. */
    public Browser browser() {
        if (browser == null) {
            browser = new Browser(Template.home().resolve("web"), folder.resolve("browser"));
            ends.push(browser::close);
        }
        return browser;
    }

    /**
     * Opens a phone in the browser and registers it at the PBX over secure WebSocket.
     *
     * @param number 1001 to 1019
     */
    public BrowserPhone browserPhone(BrowserPhone.Library library, int number) {
        return browserPhone(library, number, Map.of());
    }

    /** As above, with settings of the registration (web/phone). */
    public BrowserPhone browserPhone(BrowserPhone.Library library, int number, Map<String, ?> settings) {
        kamailio();
        BrowserPhone phone =
                new BrowserPhone(browser(), library, String.valueOf(number), Kamailio.DOMAIN, tone(number), settings);
        return phone.register(kamailio().address("wss"), settings);
    }

    /**
     * Starts a linphonec that is registered at the PBX, with DTLS-SRTP and ICE.
     *
     * @param number 2021 to 2039
     * @param transport udp, tcp or tls
     * @param keysByInfo whether its keys go in INFO requests rather than in RTP
     */
    public LinphonePhone linphone(int number, String transport, boolean keysByInfo) {
        Path own = folder.resolve("linphone-" + number);
        Path said = ToneFile.write(own.resolve("said.wav"), tone(number));
        Linphone linphone = new Linphone(own, number, kamailio().address(transport), said, keysByInfo, certificates);
        ends.push(linphone::close);
        linphone.awaitRegistered();
        return new LinphonePhone(linphone, Kamailio.uri(String.valueOf(number)), tone(number));
    }

    /** Starts a SIPp, see {@link Sipp}. */
    public Sipp sipp(String scenario, String... arguments) {
        Sipp sipp = new Sipp(folder.resolve("sipp"), scenario, List.of(arguments));
        return keep(sipp, sipp::close);
    }

    /** Returns the project's own run.sh, not started yet. */
    public RunScript runScript() {
        RunScript run = new RunScript(folder.resolve("run"));
        return keep(run, run::close);
    }

    private Baresip start(int number, String account) {
        Path own = folder.resolve("baresip-" + number);
        Baresip baresip = new Baresip(own, number, tone(number), account, certificates);
        return keep(baresip, baresip::close);
    }

    private BaresipPhone phone(Baresip baresip, int number, String uri) {
        BaresipPhone phone = new BaresipPhone(baresip, uri, tone(number));
        return keep(phone, phone::close);
    }

    private static int tone(int number) {
        return 500 + 160 * (number % 10);
    }

    /**
     * Has a part ended with this bed.
     *
     * @param end what ends it; the newest part is ended first
     */
    public <T> T keep(T part, Runnable end) {
        ends.push(end);
        return part;
    }

    /** Returns the folder of this test's logs. */
    public Path folder() {
        return folder;
    }

    /** Ends what was started, the newest first. */
    @Override
    public void close() {
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
    }
}

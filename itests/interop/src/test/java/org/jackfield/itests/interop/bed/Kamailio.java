package org.jackfield.itests.interop.bed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The PBX: registrar and proxy over UDP, TCP, TLS, WS and WSS, at 127.0.0.1 and [::1]. */
public final class Kamailio implements AutoCloseable {

    /** Its domain, and the realm of its users. */
    public static final String DOMAIN = "pbx.test";

    /** How its registrar is. */
    public enum Registrar {
        /** MD5, long nonces and registrations. */
        USUAL(15060),
        /** SHA-256, nonces for 3 s, registrations for 8 s at most. */
        STRICT(15160);

        private final int port;

        Registrar(int port) {
            this.port = port;
        }
    }

    private static final int TLS_AFTER = 1;
    private static final int ELSEWHERE_AFTER = 11;
    private static final int WS_AFTER = 3020;
    private static final int WSS_AFTER = 3383;

    private final Path folder;
    private final Registrar registrar;
    private Server server;

    /** Starts it. */
    Kamailio(Path folder, Registrar registrar, Certificates certificates) {
        this.folder = folder;
        this.registrar = registrar;
        Map<String, Object> values = Map.of(
                "RUN",
                folder,
                "SIP",
                registrar.port,
                "SIPS",
                registrar.port + TLS_AFTER,
                "ELSEWHERE",
                registrar.port + ELSEWHERE_AFTER,
                "WS",
                registrar.port + WS_AFTER,
                "WSS",
                registrar.port + WSS_AFTER,
                "NG",
                Ports.RTPENGINE,
                "SIPP",
                Ports.SIPP);
        Template.fill("kamailio.cfg", folder.resolve("kamailio.cfg"), values);
        Template.fill("tls.cfg", folder.resolve("tls.cfg"), values);
        copyKeys(certificates);
        start();
    }

    private void copyKeys(Certificates certificates) {
        for (String file : List.of("pbx.key", "pbx.pem", "elsewhere.key", "elsewhere.pem")) {
            try {
                Files.copy(
                        certificates.folder().resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Starts it again after {@link #stop()}; it knows of nobody then. */
    public void start() {
        List<String> command = new ArrayList<>(
                List.of("kamailio", "-DD", "-E", "-f", folder + "/kamailio.cfg", "-m", "64", "-M", "8"));
        command.addAll(List.of("-Y", folder.toString(), "-w", folder.toString()));
        if (registrar == Registrar.STRICT) {
            command.addAll(List.of("-A", "STRICT"));
        }
        server = Server.start("kamailio", folder, command);
        server.await(() -> Ports.tcp("127.0.0.1", registrar.port + WSS_AFTER)
                && Ports.tcp("::1", registrar.port + WSS_AFTER)
                && Ports.tcp("127.0.0.1", registrar.port));
    }

    /** Ends it: its connections break, and it forgets who is registered. */
    public void stop() {
        server.close();
    }

    /** Ends and starts it. */
    public void restart() {
        stop();
        start();
    }

    /** Returns the value of an account's setting {@code server}, for example for transport {@code wss}. */
    public String address(String transport) {
        return address(transport, "127.0.0.1");
    }

    /** As {@link #address(String)}, at another of its addresses, for example {@code [::1]}. */
    public String address(String transport, String host) {
        return switch (transport) {
            case "udp", "tcp" -> "sip:" + host + ':' + registrar.port + ";transport=" + transport;
            case "tls" -> "sip:" + host + ':' + (registrar.port + TLS_AFTER) + ";transport=tls";
            case "ws" -> "ws://" + host + ':' + (registrar.port + WS_AFTER) + "/sip";
            case "wss" -> "wss://" + host + ':' + (registrar.port + WSS_AFTER) + "/sip";
            default -> throw new IllegalArgumentException(transport);
        };
    }

    /** Returns where it shows a certificate of another host. */
    public String addressElsewhere() {
        return "sip:127.0.0.1:" + (registrar.port + ELSEWHERE_AFTER) + ";transport=tls";
    }

    /** Returns the port of SIP over UDP and TCP. */
    public int port() {
        return registrar.port;
    }

    /** Returns the address of record of a number. */
    public static String uri(String number) {
        return "sip:" + number + '@' + DOMAIN;
    }

    /** Returns what it has written: a line with {@code IN METHOD NUMBER TRANSPORT} for every request. */
    public ServerLog log() {
        return server.log();
    }

    /** Returns the contacts that a number has registered. */
    public List<String> contacts(String number) {
        JsonObject answer = rpc("ul.lookup", "location", number);
        List<String> contacts = new ArrayList<>();
        if (answer.has("result")) {
            for (JsonElement contact : answer.getAsJsonObject("result").getAsJsonArray("Contacts")) {
                contacts.add(contact.getAsJsonObject()
                        .getAsJsonObject("Contact")
                        .get("Address")
                        .getAsString());
            }
        }
        return contacts;
    }

    /** Calls a procedure of Kamailio's JSON-RPC and returns the answer. */
    public JsonObject rpc(String method, String... parameters) {
        JsonObject request = new JsonObject();
        request.addProperty("jsonrpc", "2.0");
        request.addProperty("id", 1);
        request.addProperty("method", method);
        JsonArray array = new JsonArray();
        List.of(parameters).forEach(array::add);
        request.add("params", array);
        return JsonParser.parseString(post(request.toString())).getAsJsonObject();
    }

    private String post(String body) {
        URI uri = URI.create("http://127.0.0.1:" + (registrar.port + WS_AFTER) + "/rpc");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError("no answer from Kamailio's RPC", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}

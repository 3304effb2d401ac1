package org.jackfield.itests.interop.peer;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jackfield.itests.support.Await;

/** The connection to a baresip's module ctrl_tcp: commands go there, events and answers come. */
final class BaresipControl implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final Socket socket;
    private final Netstrings netstrings;
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();

    BaresipControl(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            netstrings = new Netstrings(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException e) {
            throw new AssertionError("no connection to baresip at port " + port, e);
        }
        Thread reader = new Thread(this::read, "baresip-" + port);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            while (true) {
                take(JsonParser.parseString(netstrings.read()).getAsJsonObject());
            }
        } catch (IOException e) {
            IOException ended = new IOException("baresip has closed the connection", e);
            answers.values().forEach(answer -> answer.completeExceptionally(ended));
        }
    }

    private void take(JsonObject message) {
        if (message.has("event")) {
            events.add(message);
            return;
        }
        CompletableFuture<String> answer = answers.remove(text(message, "token"));
        if (answer != null) {
            answer.complete(text(message, "data"));
        }
    }

    /** Gives a command and returns what baresip says to it. */
    String command(String command, String parameters) {
        String token = "t" + tokens.incrementAndGet();
        JsonObject message = new JsonObject();
        message.addProperty("command", command);
        message.addProperty("params", parameters);
        message.addProperty("token", token);
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(token, answer);
        try {
            netstrings.write(message.toString());
            return answer.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("baresip does not answer to " + command, e);
        }
    }

    /** Returns the events so far, oldest first. */
    List<JsonObject> events() {
        return events;
    }

    /** Returns how many events of this type there were. */
    long count(String type) {
        return events.stream().filter(event -> text(event, "type").equals(type)).count();
    }

    /** Waits for so many events of this type. */
    void await(String type, int times) {
        Await.until(type + " " + times + " times among " + events, BOUND, () -> count(type) >= times);
    }

    /** Returns a text of an event; empty when it is not there. */
    static String text(JsonObject message, String name) {
        return message.has(name) && message.get(name).isJsonPrimitive()
                ? message.get(name).getAsString()
                : "";
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

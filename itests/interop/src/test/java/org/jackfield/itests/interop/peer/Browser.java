package org.jackfield.itests.interop.peer;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Chromium with phones in it, and the node process that drives it: it is given one command and tells one result or event on
 * each line, all of them JSON (web/driver/main.mjs).
 */
public final class Browser implements AutoCloseable {

    private static final String EXECUTABLE = "/usr/bin/chromium";
    private static final long BOUND_SECONDS = 30;
    private static final long END_SECONDS = 10;
    private static final Gson JSON = new Gson();

    private final Process process;
    private final BufferedWriter commands;
    private final Path log;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonElement>> results = new ConcurrentHashMap<>();
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();

    /**
     * Starts it.
     *
     * @param web the folder of the driver
     * @param folder where its log goes, with all that its phones send and receive
     */
    public Browser(Path web, Path folder) {
        log = folder.resolve("browser.log");
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder("node", "driver/main.mjs", EXECUTABLE).directory(web.toFile());
            process = builder.redirectError(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "browser");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .forEach(this::take);
            abandon(new IOException("the browser has ended"));
        } catch (UncheckedIOException e) {
            abandon(e.getCause());
        } catch (IOException e) {
            abandon(e);
        }
    }

    private void take(JsonObject line) {
        if (!line.has("id")) {
            events.add(line);
            return;
        }
        CompletableFuture<JsonElement> result = results.remove(line.get("id").getAsInt());
        if (line.has("error")) {
            result.completeExceptionally(new IOException(line.get("error").getAsString()));
        } else {
            result.complete(line.get("result"));
        }
    }

    private void abandon(IOException reason) {
        results.values().forEach(result -> result.completeExceptionally(reason));
    }

    /** Has a phone do something and returns what it says. */
    JsonElement perform(String phone, String command, Map<String, ?> details) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonElement> result = new CompletableFuture<>();
        results.put(id, result);
        Map<String, Object> line = new HashMap<>(details);
        line.putAll(Map.of("id", id, "phone", phone, "command", command));
        write(JSON.toJson(line));
        try {
            return result.get(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(phone + " cannot " + command + ": " + e + "; see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private synchronized void write(String line) {
        try {
            commands.write(line);
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw new AssertionError("the browser takes no commands; see " + log, e);
        }
    }

    /** Returns what a phone has told so far. */
    List<JsonObject> events(String phone) {
        return events.stream()
                .filter(event ->
                        event.has("phone") && phone.equals(event.get("phone").getAsString()))
                .toList();
    }

    /** Ends the driver by the end of its input, and so the browser. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        try {
            commands.close();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}

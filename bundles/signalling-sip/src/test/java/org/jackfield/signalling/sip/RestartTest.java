package org.jackfield.signalling.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bundle that is stopped leaves nothing: no thread, no port, no class loader. */
class RestartTest {

    private static final int RESTARTS = 20;

    @Test
    void twentyRestartsLeaveNothing() throws Exception {
        Set<Thread> before = threads();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < RESTARTS; i++) {
            loaders.add(CompletableFuture.supplyAsync(RestartTest::exercise, command -> new Thread(command).start())
                    .get());
        }

        assertThat(eventually(() -> newThreads(before).isEmpty()))
                .as("%s", newThreads(before))
                .isTrue();
        assertThat(eventually(() -> {
                    System.gc();
                    return alive(loaders).isEmpty();
                }))
                .as("class loaders left: %s", alive(loaders))
                .isTrue();
    }

    /** Does it on a thread of its own, which may remember what it did last, and in a class loader of its own, as a bundle has one, and sees that the ports are free. */
    private static WeakReference<ClassLoader> exercise() {
        try {
            return exerciseOnce();
        } catch (ReflectiveOperationException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static WeakReference<ClassLoader> exerciseOnce() throws ReflectiveOperationException, IOException {
        URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
        Object exercise = loader.loadClass(RestartExercise.class.getName())
                .getConstructor()
                .newInstance();
        @SuppressWarnings("unchecked")
        List<Integer> ports = ((Supplier<List<Integer>>) exercise).get();
        assertThat(ports).hasSize(2).allMatch(port -> ListeningPoints.isFree("127.0.0.1", port));
        loader.close();
        return new WeakReference<>(loader);
    }

    private static URL[] classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .toList()) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static List<Integer> alive(List<WeakReference<ClassLoader>> loaders) {
        return IntStream.range(0, loaders.size())
                .filter(i -> loaders.get(i).get() != null)
                .boxed()
                .toList();
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    private static Set<Thread> newThreads(Set<Thread> before) {
        Set<Thread> now = threads();
        now.removeAll(before);
        return now;
    }

    static boolean eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }
}

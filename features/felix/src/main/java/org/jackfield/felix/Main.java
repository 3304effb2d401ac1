package org.jackfield.felix;

import java.io.IOException;
import org.osgi.framework.BundleException;

/** The runnable's entry. */
public final class Main {

    private Main() {}

    /** Starts everything and ends with its exit status; 2 when the arguments are wrong. */
    public static void main(String... arguments) {
        int status = run(arguments);
        StandardOutput.close();
        // A thread that a bundle left behind must not keep the process alive.
        System.exit(status);
    }

    private static int run(String... arguments) {
        try {
            return new Launcher(Options.parse(arguments), System.err).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException | BundleException | IllegalStateException e) {
            System.err.println("Not started: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}

package org.jackfield.console;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jackfield.session.Phone;
import org.jackfield.session.PhoneState;
import org.jackfield.session.PhoneStatus;

/** Waits for the phones that are configured and says what has become of each. */
final class PhoneReport {

    private static final long LOOK_AGAIN_NANOS = 20_000_000L;

    private final Collection<Phone> phones = new CopyOnWriteArrayList<>();
    private final long limitNanos;

    PhoneReport(long limitNanos) {
        this.limitNanos = limitNanos;
    }

    void add(Phone phone) {
        phones.add(phone);
    }

    void remove(Phone phone) {
        phones.remove(phone);
    }

    /** Waits until all are connected, but no longer than the limit and an interruption, and tells. */
    void tell(List<String> names, PrintStream output) {
        long begin = System.nanoTime();
        while (!names.stream().allMatch(this::isConnected)
                && System.nanoTime() - begin < limitNanos
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        names.forEach(name -> output.println(text(name)));
    }

    private boolean isConnected(String name) {
        return named(name)
                .filter(phone -> phone.status().state().compareTo(PhoneState.CONNECTED) >= 0)
                .isPresent();
    }

    private Optional<Phone> named(String name) {
        return phones.stream().filter(phone -> phone.name().equals(name)).findFirst();
    }

    private String text(String name) {
        return named(name)
                .map(PhoneReport::text)
                .orElse("Phone " + name + " is not there: its configuration was refused, see above or in the log.");
    }

    private static String text(Phone phone) {
        PhoneStatus status = phone.status();
        String state = isConnected(status) ? " is connected: " : " is NOT connected: ";
        return "Phone " + phone.name() + state + phone.address().uri() + ", " + status.detail() + Hint.of(status);
    }

    private static boolean isConnected(PhoneStatus status) {
        return status.state().compareTo(PhoneState.CONNECTED) >= 0;
    }
}

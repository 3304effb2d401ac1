package org.jackfield.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jackfield.session.Phone;
import org.jackfield.session.Session;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The phones that are there, and finding one of them or of their calls by what a user types. */
@Component(service = Phones.class)
public final class Phones {

    private final Collection<Phone> phones = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Phone phone) {
        phones.add(phone);
    }

    void remove(Phone phone) {
        phones.remove(phone);
    }

    /** Returns the phones, by name. */
    List<Phone> all() {
        return phones.stream().sorted(Comparator.comparing(Phone::name)).toList();
    }

    /** Returns the calls of all phones: by phone, oldest first. */
    List<Session> calls() {
        return all().stream().flatMap(phone -> phone.sessions().stream()).toList();
    }

    /**
     * Returns the phone with a name.
     *
     * @throws CommandFailedException when there is none
     */
    Phone named(String name) {
        return all().stream()
                .filter(phone -> phone.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new CommandFailedException("no phone is called '" + Printable.of(name) + "'; there are: "
                                + listed(all().stream().map(Phone::name).toList())));
    }

    /**
     * Returns the call that an ID means: the beginning of its Call-ID, or {@code PHONE/} and that. The latter is needed
     * where both sides of a call are in this framework, since they have the same Call-ID.
     *
     * @throws CommandFailedException when no call or more than one is meant
     */
    Session call(String id) {
        return call(id, session -> true, "call");
    }

    /** As {@link #call(String)}, among the calls that ring here. */
    Session ringing(String id) {
        return call(id, session -> session.status().isRing(), "ringing call");
    }

    private Session call(String id, Predicate<Session> which, String kind) {
        List<Session> candidates = calls().stream().filter(which).toList();
        List<Session> meant = candidates.stream()
                .filter(session ->
                        session.callId().startsWith(id) || name(session).startsWith(id))
                .toList();
        if (meant.isEmpty()) {
            throw new CommandFailedException(
                    "no " + kind + " begins with '" + Printable.of(id) + "'; there are: " + names(candidates));
        }
        if (meant.size() > 1) {
            throw new CommandFailedException(meant.size() + " calls begin with '" + Printable.of(id)
                    + "', say more of the one that is meant: " + names(meant));
        }
        return meant.get(0);
    }

    /** Returns what names a call in this framework. */
    static String name(Session session) {
        return session.phoneName() + '/' + session.callId();
    }

    private static String names(List<Session> sessions) {
        return listed(sessions.stream().map(Phones::name).toList());
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().map(Printable::of).collect(Collectors.joining(", "));
    }
}

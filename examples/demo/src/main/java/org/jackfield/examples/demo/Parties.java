package org.jackfield.examples.demo;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jackfield.session.Phone;

/** The phones that are there at this moment. */
final class Parties {

    private final Collection<Phone> phones = new CopyOnWriteArrayList<>();

    void add(Phone phone) {
        phones.add(phone);
    }

    void remove(Phone phone) {
        phones.remove(phone);
    }

    Optional<Phone> named(String name) {
        return phones.stream().filter(phone -> phone.name().equals(name)).findFirst();
    }
}

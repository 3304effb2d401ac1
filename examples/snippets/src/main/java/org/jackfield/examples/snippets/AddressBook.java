package org.jackfield.examples.snippets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jackfield.session.Contact;
import org.jackfield.session.ContactLookup;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Knows who has which number. */
@Component(configurationPid = "org.jackfield.snippet.addressbook", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class AddressBook implements ContactLookup {

    private static final Map<String, Contact> CONTACTS =
            Map.of("200", new Contact(Optional.of("Bob"), Optional.empty(), Optional.of("Example Ltd")));

    @Override
    public CompletionStage<Optional<Contact>> lookUp(String number, String phoneName) {
        return CompletableFuture.completedFuture(Optional.ofNullable(CONTACTS.get(number)));
    }
}

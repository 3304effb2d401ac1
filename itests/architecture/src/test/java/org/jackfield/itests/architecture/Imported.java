package org.jackfield.itests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes that the rules look at. */
final class Imported {

    private static final ImportOption FIXTURES = location -> location.contains("/itests/architecture/");

    /** The classes of all bundles, without the third parties inlined in them. */
    static JavaClasses bundles() {
        return new ClassFileImporter()
                .withImportOption(location -> !FIXTURES.includes(location))
                .importPackages("org.jackfield");
    }

    /** The classes of this module: among them those that break a rule each, on purpose. */
    static JavaClasses fixtures() {
        return new ClassFileImporter().withImportOption(FIXTURES).importPackages("org.jackfield");
    }

    private Imported() {}
}

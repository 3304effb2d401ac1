package org.jackfield.itests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;

/** What no class of this project does. */
final class CodeRules {

    /**
     * Tells bnd and the reader who implements a type: it decides the version range that an importer gets. Records, enums and
     * exceptions are nothing to implement.
     */
    static final ArchRule EXPORTED_TYPES_SAY_WHO_IMPLEMENTS_THEM = classes()
            .that(Exported.TYPES)
            .should()
            .beAnnotatedWith("org.osgi.annotation.versioning.ProviderType")
            .orShould()
            .beAnnotatedWith("org.osgi.annotation.versioning.ConsumerType")
            .orShould()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beAssignableTo(Throwable.class);

    /** Declarative services start and stop things; an activator would be a second life cycle. */
    static final ArchRule NO_BUNDLE_ACTIVATORS = noClasses().should().implement("org.osgi.framework.BundleActivator");

    /** State that outlives a component keeps the class loader of a stopped bundle alive. */
    static final ArchRule NO_STATIC_MUTABLE_STATE =
            fields().that().areStatic().should().beFinal();

    static final ArchRule LOGGING_BY_SLF4J =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    static final ArchRule NO_WAITING_BY_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(Calls.named(Thread.class, "sleep"))
            .orShould()
            .callMethodWhere(Calls.named(TimeUnit.class, "sleep"));

    static final ArchRule NOBODY_ENDS_THE_JVM = noClasses()
            .should()
            .callMethodWhere(Calls.named(System.class, "exit"))
            .orShould()
            .callMethodWhere(Calls.named(Runtime.class, "halt"));

    /** Public fields are how constants are told; whatever can be set from outside has no owner. */
    static final ArchRule NO_PUBLIC_MUTABLE_FIELDS =
            fields().that().arePublic().should().haveModifier(JavaModifier.FINAL);

    private CodeRules() {}
}

package org.jackfield.itests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: dependencies run one way, and third parties stay behind the bundle that brings them. */
final class DependencyRules {

    private static final String OURS = "org.jackfield..";

    /** Applications see this package only, so it drags nothing in. */
    static final ArchRule API_KNOWS_NOBODY = classes()
            .that()
            .resideInAPackage(Packages.API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Packages.API, "java..", "org.osgi.annotation..");

    static final ArchRule SPI_KNOWS_THE_API = classes()
            .that()
            .resideInAnyPackage(Packages.SPI_SIGNALLING, Packages.SPI_MEDIA, Packages.SPI_RECORDING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    Packages.SPI_SIGNALLING,
                    Packages.SPI_MEDIA,
                    Packages.SPI_RECORDING,
                    Packages.API,
                    "java..",
                    "org.osgi.annotation..");

    static final ArchRule CORE_KNOWS_NO_PROVIDER = knowsOfOurs(
            Packages.CORE, Packages.API, Packages.SPI_SIGNALLING, Packages.SPI_MEDIA, Packages.SPI_RECORDING);

    static final ArchRule SIGNALLING_KNOWS_ITS_SPI =
            knowsOfOurs(Packages.SIGNALLING_SIP, Packages.API, Packages.SPI_SIGNALLING);

    static final ArchRule MEDIA_KNOWS_ITS_SPI = knowsOfOurs(Packages.MEDIA_WEBRTC, Packages.API, Packages.SPI_MEDIA);

    static final ArchRule RECORDING_KNOWS_ITS_SPI =
            knowsOfOurs(Packages.RECORDING, Packages.API, Packages.SPI_RECORDING);

    static final ArchRule EVENT_ADMIN_KNOWS_THE_API = knowsOfOurs(Packages.EVENT_ADMIN, Packages.API);

    static final ArchRule EVENT_JSON_KNOWS_THE_API = knowsOfOurs(Packages.EVENT_JSON, Packages.API);

    static final ArchRule SHELL_KNOWS_THE_API = knowsOfOurs(Packages.SHELL, Packages.API);

    static final ArchRule CONTRACT_KNOWS_THE_SPI = knowsOfOurs(
            Packages.CONTRACT,
            Packages.API,
            Packages.SPI_SIGNALLING,
            Packages.SPI_MEDIA,
            Packages.SPI_RECORDING,
            Packages.FAKES);

    static final ArchRule FAKES_KNOW_THE_SPI = knowsOfOurs(
            Packages.FAKES, Packages.API, Packages.SPI_SIGNALLING, Packages.SPI_MEDIA, Packages.SPI_RECORDING);

    /** One room of the provider after the other can be read, and none needs one that needs it. */
    static final ArchRule SIGNALLING_HAS_NO_CYCLES =
            slices().matching("org.jackfield.signalling.(**)").should().beFreeOfCycles();

    static final ArchRule JAIN_SIP_STAYS_IN_SIGNALLING = noClasses()
            .that(resideInAPackage(OURS).and(resideOutsideOfPackages(Packages.SIGNALLING_SIP)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sip..", "javax.sdp..", "gov.nist..");

    static final ArchRule WEBRTC_STAYS_IN_MEDIA = noClasses()
            .that(resideInAPackage(OURS).and(resideOutsideOfPackages(Packages.MEDIA_WEBRTC)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.onvoid..");

    private DependencyRules() {}

    /** Of all the classes of this project, {@code from} may use its own and those of {@code others}. */
    private static ArchRule knowsOfOurs(String from, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAPackage(OURS)
                        .and(resideOutsideOfPackages(from))
                        .and(resideOutsideOfPackages(others)))
                .as("classes in " + from + " should of this project know " + String.join(", ", others) + " only");
    }
}

package org.jackfield.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.jackfield.core.fixture.CoreKnowsJainSip;
import org.jackfield.core.fixture.CoreKnowsProvider;
import org.jackfield.eventadmin.fixture.BridgeKnowsSpi;
import org.jackfield.eventjson.fixture.JsonKnowsSpi;
import org.jackfield.media.webrtc.fixture.MediaKnowsSignalling;
import org.jackfield.recording.fixture.RecordingKnowsCore;
import org.jackfield.session.fixture.ApiKnowsSpi;
import org.jackfield.session.fixture.UnmarkedExport;
import org.jackfield.shell.fixture.Activator;
import org.jackfield.shell.fixture.ClockWaiter;
import org.jackfield.shell.fixture.JulLogger;
import org.jackfield.shell.fixture.JvmEnder;
import org.jackfield.shell.fixture.MutableState;
import org.jackfield.shell.fixture.ShellKnowsSpi;
import org.jackfield.shell.fixture.ShellKnowsWebRtc;
import org.jackfield.signalling.sip.fixture.KnowsWhoKnowsIt;
import org.jackfield.signalling.sip.fixture.SignallingKnowsMedia;
import org.jackfield.spi.contract.fixture.ContractKnowsCore;
import org.jackfield.spi.fake.fixture.FakeKnowsCore;
import org.jackfield.spi.media.fixture.SpiKnowsCore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout's rules hold for all bundles, and each of them is broken by a class written for that. */
class ArchitectureTest {

    private static final JavaClasses BUNDLES = Imported.bundles();
    private static final JavaClasses FIXTURES = Imported.fixtures();

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(DependencyRules.API_KNOWS_NOBODY, ApiKnowsSpi.class),
                Arguments.of(DependencyRules.SPI_KNOWS_THE_API, SpiKnowsCore.class),
                Arguments.of(DependencyRules.CORE_KNOWS_NO_PROVIDER, CoreKnowsProvider.class),
                Arguments.of(DependencyRules.SIGNALLING_KNOWS_ITS_SPI, SignallingKnowsMedia.class),
                Arguments.of(DependencyRules.SIGNALLING_HAS_NO_CYCLES, KnowsWhoKnowsIt.class),
                Arguments.of(DependencyRules.MEDIA_KNOWS_ITS_SPI, MediaKnowsSignalling.class),
                Arguments.of(DependencyRules.RECORDING_KNOWS_ITS_SPI, RecordingKnowsCore.class),
                Arguments.of(DependencyRules.EVENT_ADMIN_KNOWS_THE_API, BridgeKnowsSpi.class),
                Arguments.of(DependencyRules.EVENT_JSON_KNOWS_THE_API, JsonKnowsSpi.class),
                Arguments.of(DependencyRules.SHELL_KNOWS_THE_API, ShellKnowsSpi.class),
                Arguments.of(DependencyRules.CONTRACT_KNOWS_THE_SPI, ContractKnowsCore.class),
                Arguments.of(DependencyRules.FAKES_KNOW_THE_SPI, FakeKnowsCore.class),
                Arguments.of(DependencyRules.JAIN_SIP_STAYS_IN_SIGNALLING, CoreKnowsJainSip.class),
                Arguments.of(DependencyRules.WEBRTC_STAYS_IN_MEDIA, ShellKnowsWebRtc.class),
                Arguments.of(CodeRules.EXPORTED_TYPES_SAY_WHO_IMPLEMENTS_THEM, UnmarkedExport.class),
                Arguments.of(CodeRules.NO_BUNDLE_ACTIVATORS, Activator.class),
                Arguments.of(CodeRules.NO_STATIC_MUTABLE_STATE, MutableState.class),
                Arguments.of(CodeRules.NO_PUBLIC_MUTABLE_FIELDS, MutableState.class),
                Arguments.of(CodeRules.LOGGING_BY_SLF4J, JulLogger.class),
                Arguments.of(CodeRules.NO_WAITING_BY_THE_CLOCK, ClockWaiter.class),
                Arguments.of(CodeRules.NOBODY_ENDS_THE_JVM, JvmEnder.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(ArchRule rule, Class<?> breaker) {
        rule.check(BUNDLES);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void canBeBroken(ArchRule rule, Class<?> breaker) {
        EvaluationResult result = rule.evaluate(FIXTURES);
        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(breaker.getName()));
    }

    /** A rule over no class at all would hold for ever. */
    @ParameterizedTest
    @MethodSource("bundlePackages")
    void looksAtEveryBundle(String packageName) {
        assertThat(BUNDLES.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.equals(packageName) || name.startsWith(packageName + "."));
    }

    static Stream<String> bundlePackages() {
        return Stream.of(
                        Packages.API,
                        Packages.SPI_SIGNALLING,
                        Packages.SPI_MEDIA,
                        Packages.SPI_RECORDING,
                        Packages.CONTRACT,
                        Packages.FAKES,
                        Packages.CORE,
                        Packages.SIGNALLING_SIP,
                        Packages.MEDIA_WEBRTC,
                        Packages.RECORDING,
                        Packages.EVENT_ADMIN,
                        Packages.EVENT_JSON,
                        Packages.SHELL)
                .map(pattern -> pattern.substring(0, pattern.length() - 2));
    }
}

package org.jackfield.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    private static final Instant BEGUN = Instant.parse("2026-11-22T10:00:00.123Z");

    @TempDir
    private Path folder;

    @Test
    void theDefaultTellsTimePhoneAndCall() {
        assertThat(new FileNames(FileNames.DEFAULT).name(Calls.withCallId("a84b4c76e66710@pc33.example.com"), BEGUN))
                .isEqualTo("20261122T100000-123Z-alice-a84b4c76e66710_pc33_example_com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "/etc/passwd",
                "..",
                "a\\..\\b",
                "C:\\autoexec.bat",
                "a\u0000b",
                "a\r\nb",
                "{phone}",
                "nul",
                "\u202Egpj.exe",
                ".hidden",
                "*?<>|\"",
                "",
                "~root"
            })
    void aHostileCallIdIsOneHarmlessElementOfAPath(String callId) throws Exception {
        RecordedCall call = new RecordedCall(Settings.in(folder).withFileName("{callId}"), new LocalDisk());
        String name = new FileNames("{callId}").name(Calls.withCallId(callId), BEGUN);
        call.close();

        assertThat(name).matches("[A-Za-z0-9_-]{1,64}");
        assertThat(folder.resolve(name).normalize().getParent()).isEqualTo(folder);
    }

    @Test
    void aNameHasABoundedLength() {
        String pattern = "{callId}{callId}{callId}{callId}{callId}";

        assertThat(new FileNames(pattern).name(Calls.withCallId("x".repeat(100_000)), BEGUN))
                .hasSize(200);
    }

    @Test
    void aPatternOfDotsNamesAVisibleFile() {
        assertThat(new FileNames("...{phone}").name(Calls.withCallId("x"), BEGUN))
                .isEqualTo("_alice");
    }

    @Test
    void twoCallsOfOneNameGetFilesOfTheirOwn() throws Exception {
        Settings same = Settings.in(folder).withFileName("call");
        Path first = new RecordedCall(same, new LocalDisk()).close().file();
        Path second = new RecordedCall(same, new LocalDisk()).close().file();

        assertThat(first.getFileName()).hasToString("call.wav");
        assertThat(second.getFileName()).hasToString("call-2.wav");
        assertThat(RecordedCall.sideCar(second).get("file").getAsString()).isEqualTo("call-2.wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", "a b", "{number}", "{", "${callId}", "a\n"})
    void aPatternThatCouldLeaveTheFolderIsRefused(String pattern) {
        Settings settings = Settings.in(folder).withFileName(pattern);

        assertThatIllegalArgumentException()
                .isThrownBy(settings::checked)
                .withMessageStartingWith("fileName is '")
                .withMessageContaining("must be 1 to 128 of A-Z");
    }

    @Test
    void aPatternIsBounded() {
        assertThat(FileNames.isPattern("x".repeat(128))).isTrue();
        assertThat(FileNames.isPattern("x".repeat(129))).isFalse();
    }
}

package org.jackfield.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jackfield.session.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The accounts that the documentation shows are accounts. */
class AccountExamplesTest {

    private static final Path DOCUMENT = Path.of("../../docs/accounts.md");
    private static final Pattern EXAMPLE = Pattern.compile("```properties\\n(.*?)```", Pattern.DOTALL);
    private static final int EXAMPLES = 7;

    static Stream<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(MatchResult::group)
                .map(AccountExamplesTest::body);
    }

    private static String body(String block) {
        return block.substring(block.indexOf('\n') + 1, block.length() - 3);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAnAccount(String example) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(example));
        Map<String, String> values = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        Account account = AccountReader.read("example", values, unknown -> fail("no such setting: " + unknown));
        assertThat(account.line().server()).isPresent();
        assertThat(account.toString()).doesNotContain("=secret").doesNotContain("0123456789abcdef");
    }

    @Test
    void noneIsForgotten() throws IOException {
        assertThat(examples()).hasSize(EXAMPLES);
        assertThat(Phone.FACTORY_PID + "-alice.cfg").isSubstringOf(Files.readString(DOCUMENT));
    }

    /** The table and the metatype have the same settings. */
    @Test
    void everySettingIsInTheTable() throws IOException {
        String document = Files.readString(DOCUMENT);
        String table = document.substring(document.indexOf("## All settings"));
        assertThat(Stream.of(AccountConfiguration.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(method -> '`' + method.getName() + '`'))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(table).contains(setting));
    }
}

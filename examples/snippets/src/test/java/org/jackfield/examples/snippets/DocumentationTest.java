package org.jackfield.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java in README and docs stands, line by line, in a class of the examples: so it compiles. */
class DocumentationTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    static Stream<Arguments> blocks() throws IOException {
        List<Arguments> blocks = new ArrayList<>();
        for (Path page : pages()) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                String code = block.group(1);
                blocks.add(Arguments.of(
                        page.getFileName() + ": " + code.lines().findFirst().orElse(""), code));
            }
        }
        return blocks.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void isCompiled(String name, String code) throws IOException {
        List<String> wanted = stripped(code);
        List<Path> with = new ArrayList<>();
        for (Path source : sources()) {
            if (contains(stripped(Files.readString(source)), wanted)) {
                with.add(source);
            }
        }
        assertThat(with).as("classes of the examples with the code of " + name).isNotEmpty();
    }

    @Test
    void thereIsCodeToCompare() throws IOException {
        assertThat(blocks()).hasSizeGreaterThan(5);
    }

    @Test
    void codeThatIsNotThereIsNotFound() {
        assertThat(contains(List.of("a", "b", "c"), List.of("a", "c"))).isFalse();
        assertThat(contains(List.of("a", "b", "c"), List.of("b", "c"))).isTrue();
    }

    /** Indentation is the documentation's own; everything else must agree. */
    private static List<String> stripped(String code) {
        return code.lines().map(String::strip).toList();
    }

    private static boolean contains(List<String> lines, List<String> wanted) {
        for (int i = 0; i + wanted.size() <= lines.size(); i++) {
            if (lines.subList(i, i + wanted.size()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

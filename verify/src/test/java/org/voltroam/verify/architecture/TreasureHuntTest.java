package org.voltroam.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A newcomer finds every answer of the treasure hunt in ARCHITECTURE.md in the file it names. */
final class TreasureHuntTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("ARCHITECTURE.md");

    /** {@code - Where is X? `path/to/File.java`}, and perhaps {@code : `a phrase in it`}. */
    private static final Pattern LINE =
            Pattern.compile("[-*] (?<question>[^`]+\\?) +`(?<file>[^`]+)`(: +`(?<phrase>[^`]+)`)?.*");

    @Test
    void thereAreTwentyQuestionsOrMore() throws IOException {
        assertThat(questions())
                .as(
                        "lines like \"- Where is X? `path/to/File.java`: `a phrase in it`\" below \"Treasure hunt\" in ARCHITECTURE.md")
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsWhereItIsSaidToBe() throws IOException {
        return questions().stream()
                .map(question -> DynamicTest.dynamicTest(
                        question, () -> assertThat(answer(question)).isTrue()));
    }

    private static boolean answer(String question) throws IOException {
        var line = LINE.matcher(question);
        if (!line.matches()) {
            throw new AssertionError("not of the form - Where is X? `path`: `phrase`");
        }
        var file = ROOT.resolve(line.group("file"));
        assertThat(file).exists();
        var phrase = line.group("phrase");
        return phrase == null || Files.readString(file).contains(phrase);
    }

    private static List<String> questions() throws IOException {
        assumeTrue(Files.exists(DOCUMENT), "there is no ARCHITECTURE.md");
        var lines = Files.readAllLines(DOCUMENT);
        assertThat(lines).as("ARCHITECTURE.md has a section \"Treasure hunt\"").anyMatch(TreasureHuntTest::isHeading);
        return lines.stream()
                .dropWhile(line -> !isHeading(line))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("- ") || line.startsWith("* "))
                .toList();
    }

    private static boolean isHeading(String line) {
        return line.matches("#+ +Treasure hunt.*");
    }
}
